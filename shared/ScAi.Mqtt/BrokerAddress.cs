namespace ScAi.Mqtt;

/// <summary>A broker's address, taken apart.</summary>
/// <param name="Text">As people write it; names the broker in every sentence about it.</param>
/// <param name="Host">Host name or address; for a local socket its path.</param>
/// <param name="Port">0 for a local socket.</param>
/// <param name="IsSecure">Whether TLS is spoken.</param>
internal sealed record BrokerAddress(string Text, string Host, int Port, bool IsSecure)
{
    /// <summary>Whether it is a Unix domain socket.</summary>
    public bool IsLocalSocket => Port == 0;

    /// <exception cref="ArgumentException">It is not an address; says what was expected.</exception>
    public static BrokerAddress Parse(string text)
    {
        const string Expected = "expected mqtt://host:port, mqtts://host:port or mqtt+unix:///path";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            throw new ArgumentException($"Broker address '{text}': {Expected}.", nameof(text));
        }

        if (uri.UserInfo.Length > 0)
        {
            // The text is not repeated: it holds a password.
            throw new ArgumentException(
                "Broker address: user name and password do not belong into the address, give them as options.",
                nameof(text));
        }

        return uri.Scheme switch
        {
            "mqtt" or "mqtts" when uri.Host.Length > 0 && uri.PathAndQuery is "" or "/" => new BrokerAddress(
                text, uri.IdnHost, uri.IsDefaultPort ? DefaultPort(uri.Scheme) : uri.Port, uri.Scheme == "mqtts"),
            "mqtt+unix" when uri.AbsolutePath.Length > 1 =>
                new BrokerAddress(text, Uri.UnescapeDataString(uri.AbsolutePath), 0, false),
            _ => throw new ArgumentException($"Broker address '{text}': {Expected}.", nameof(text)),
        };
    }

    private static int DefaultPort(string scheme) => scheme == "mqtts" ? 8883 : 1883;
}
