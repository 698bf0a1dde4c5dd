using System.Net;

namespace ScAi.Web;

/// <summary>Where a web app listens and whom it answers.</summary>
public sealed record WebOptions
{
    /// <summary>
    /// <c>address:port</c>: <c>127.0.0.1:8080</c>, <c>localhost:8080</c>, <c>[::1]:8080</c>, <c>*:8080</c> for every address of
    /// the machine. Port 0 takes a free one.
    /// </summary>
    public string Listen { get; init; } = "127.0.0.1:0";

    /// <summary>
    /// The host names that requests may be addressed to, besides <c>localhost</c> and the loopback addresses. Required when
    /// it listens to other machines.
    /// </summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Other origins whose pages may call the API, as <c>https://name:port</c>; none by default.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>
    /// The addresses of the proxies that it stands behind; none by default. What they, and nobody else, say of a request's client
    /// (<c>X-Forwarded-For</c>) and scheme (<c>X-Forwarded-Proto</c>) is believed; they have to set both and to pass on <c>Host</c>.
    /// </summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>The largest request body in bytes; single routes may allow more.</summary>
    public long LargestBodyBytes { get; init; } = 1 << 20;

    /// <summary>The addresses of the proxies that are believed.</summary>
    /// <exception cref="InvalidDataException">One is no address.</exception>
    public IReadOnlyList<IPAddress> ProxyAddresses() =>
    [
        .. Proxies.Select(proxy => IPAddress.TryParse(proxy, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
            ? address
            : throw new InvalidDataException($"BehindProxy: expected the proxy's IP address such as 127.0.0.1, got '{proxy}'")),
    ];

    /// <summary>The address and port to bind.</summary>
    /// <exception cref="InvalidDataException">The options are wrong; names the option and what is expected.</exception>
    public IPEndPoint EndPoint()
    {
        var colon = Listen.LastIndexOf(':');
        var host = colon > 0 ? Listen[..colon] : "";
        var address = host switch
        {
            "localhost" => IPAddress.Loopback,
            "*" => IPAddress.Any,
            _ => IPAddress.TryParse(host.Trim('[', ']'), out var parsed) ? parsed : null,
        };
        if (address is null || !ushort.TryParse(Listen.AsSpan(colon + 1), out var port))
        {
            throw new InvalidDataException($"Listen: expected address:port such as 127.0.0.1:8080, got '{Listen}'");
        }

        if (!IPAddress.IsLoopback(address) && Hosts.Count == 0)
        {
            throw new InvalidDataException(
                $"Hosts: expected the names under which others reach this machine, since it listens on {Listen}");
        }

        foreach (var origin in Origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin)
            {
                throw new InvalidDataException($"Origins: expected scheme://host or scheme://host:port, got '{origin}'");
            }
        }

        return new IPEndPoint(address, port);
    }
}
