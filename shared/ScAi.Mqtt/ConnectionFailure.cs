using System.Net.Sockets;
using ScAi.Mqtt.Native;

namespace ScAi.Mqtt;

/// <summary>Why there is no connection, in one sentence for people.</summary>
/// <param name="Sentence">Names the broker's address.</param>
/// <param name="IsFinal">Whether trying again would change nothing.</param>
internal sealed record ConnectionFailure(string Sentence, bool IsFinal)
{
    private const int UnsupportedVersion = 0x84;
    private const string BrokenOff = "breaks off the TLS connection; it may ask for a client certificate";

    public static ConnectionFailure OfSocket(BrokerAddress address, SocketError error) => Passing(address, error switch
    {
        SocketError.ConnectionRefused => "is not there: nothing listens at this address",
        SocketError.HostNotFound or SocketError.NoData => $"is not there: the host name '{address.Host}' is not known",
        SocketError.TryAgain => $"cannot be looked up: no answer about the host name '{address.Host}'",
        SocketError.TimedOut => "is not there: no answer",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown =>
            "is not there: its network or host cannot be reached",
        _ => $"is not there: {error}",
    });

    /// <summary>From the system's error code on connecting to a local socket.</summary>
    public static ConnectionFailure OfLocalSocket(BrokerAddress address, int error) => Passing(address, error switch
    {
        2 => "is not there: no such file",
        13 => "is not accessible: the file's permissions forbid it",
        61 or 111 => "is not there: nobody listens at this file",
        _ => $"is not there: system error {error}",
    });

    public static ConnectionFailure OfSilence(BrokerAddress address, TimeSpan waited) =>
        Passing(address, $"does not answer as an MQTT broker does: silence for {waited.TotalSeconds:0.#} s");

    /// <summary>The library could not connect, or the connection ended before the broker answered.</summary>
    public static ConnectionFailure OfLibrary(
        BrokerAddress address, int error, IReadOnlyList<string> log, MqttOptions options)
    {
        if (address.IsSecure && OfTls(address, log, options) is { } tls)
        {
            return tls;
        }

        return error switch
        {
            MosquittoError.Protocol => Final(address, "is no MQTT broker: its answer is not MQTT"),
            // Who hangs up in the middle of a handshake may take its alert along, and leaves nothing in the log.
            MosquittoError.ConnectionLost or MosquittoError.System when address.IsSecure => Passing(address, BrokenOff),
            MosquittoError.ConnectionLost => Passing(
                address, "closed the connection without an answer; it may be no MQTT broker, or expect TLS"),
            MosquittoError.NameNotFound => OfSocket(address, SocketError.HostNotFound),
            MosquittoError.Tls => Passing(address, "does not speak TLS as expected"),
            >= MosquittoError.FirstReasonCode => OfAnswer(address, error, options),
            _ => Passing(address, $"cannot be reached: {LibMosquitto.Describe(error)}"),
        };
    }

    /// <summary>A connection that stood is gone.</summary>
    public static ConnectionFailure OfLoss(BrokerAddress address, int reason, MqttOptions options) => reason switch
    {
        MosquittoError.ConnectionLost or MosquittoError.System => Passing(address, "closed the connection"),
        MosquittoError.Silence => Passing(address, "fell silent"),
        MosquittoError.Protocol => Passing(address, "sent what is not MQTT"),
        _ => OfLibrary(address, reason, [], options),
    };

    /// <summary>
    /// The broker lets this client in and closes again, time after time, without a reason: older ones do so when two
    /// clients of one name throw each other out.
    /// </summary>
    public static ConnectionFailure OfShortLives(BrokerAddress address, MqttOptions options) => Final(
        address,
        $"lets '{options.ClientId}' in and closes the connection at once, time after time; another client probably "
        + "uses this name, and only one of a name can take part");

    /// <summary>The broker answered, and refused.</summary>
    public static ConnectionFailure OfAnswer(
        BrokerAddress address, int reason, MqttOptions options) => Normalised(reason) switch
    {
        UnsupportedVersion => Final(address, "speaks neither MQTT 5 nor MQTT 3.1.1"),
        0x85 => Final(address, $"does not accept the client name '{options.ClientId}'"),
        0x86 => Final(address, $"refuses {Account(options)}: wrong user name or password"),
        0x87 => Final(address, $"refuses {Account(options)}: wrong user name or password, or not authorised"),
        0x8A => Final(address, $"has banned the client '{options.ClientId}'"),
        0x8E => Final(
            address, $"gave the name '{options.ClientId}' to another client; only one of a name can take part"),
        0x88 => Passing(address, "is not available at present"),
        0x89 => Passing(address, "is busy"),
        0x8B => Passing(address, "is shutting down"),
        0x8D => Passing(address, "heard nothing from this app for more than the keep-alive time"),
        0x95 => Passing(address, "refused a message as too large"),
        0x97 or 0x9F => Passing(address, "has no room for another client"),
        var code => Final(address, $"refuses the connection: MQTT reason 0x{code:X2}"),
    };

    /// <summary>Whether the broker refuses the version of the protocol, in the words of MQTT 5 or of 3.1.1.</summary>
    public static bool IsAboutVersion(int reason) => Normalised(reason) == UnsupportedVersion;

    private static ConnectionFailure? OfTls(BrokerAddress address, IReadOnlyList<string> log, MqttOptions options)
    {
        bool Logged(string words) => log.Any(line => line.Contains(words, StringComparison.OrdinalIgnoreCase));

        if (Logged("host name verification failed"))
        {
            return Final(address, $"is not trusted: its certificate is not for the host '{address.Host}'");
        }

        if (Logged("certificate verify failed"))
        {
            return Final(address, options.AuthorityFile is { } file
                ? $"is not trusted: its certificate is not vouched for by '{file}', or not valid today"
                : "is not trusted: its certificate is not vouched for by the system's authorities, or not valid today");
        }

        if (Logged("Unable to load CA certificates"))
        {
            return Final(address, $"cannot be trusted: '{options.AuthorityFile}' holds no certificates");
        }

        if (Logged("Unable to load client") || Logged("are inconsistent"))
        {
            return Final(
                address,
                $"cannot be reached: '{options.CertificateFile}' and '{options.KeyFile}' are no certificate with its key");
        }

        if (Logged("wrong version number") || Logged("packet length too long"))
        {
            return Final(address, "does not speak TLS");
        }

        return Logged(" alert ") ? Final(address, BrokenOff) : log.Count > 0 ? Passing(address, BrokenOff) : null;
    }

    // MQTT 3.1.1 has five reasons of its own.
    private static int Normalised(int reason) => reason switch
    {
        1 => UnsupportedVersion,
        2 => 0x85,
        3 => 0x88,
        4 => 0x86,
        5 => 0x87,
        _ => reason,
    };

    private static string Account(MqttOptions options) =>
        options.UserName is null ? "clients without user name and password" : $"the user '{options.UserName}'";

    private static ConnectionFailure Final(BrokerAddress address, string predicate) =>
        new($"The broker at {address.Text} {predicate}.", IsFinal: true);

    private static ConnectionFailure Passing(BrokerAddress address, string predicate) =>
        new($"The broker at {address.Text} {predicate}.", IsFinal: false);
}
