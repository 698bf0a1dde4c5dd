using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ScAi.Constellations.Outbound;

namespace ScAi.Constellations.Assistant.Tools;

/// <summary>A client for this server itself; its address is known once it listens.</summary>
internal sealed class SelfClient(IServer server) : IDisposable
{
    private readonly Lazy<HttpClient> _http = new(() => OutboundHttp.Create(
        new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "[::1]", StringComparison.Ordinal)),
        allowPrivate: true,
        TimeSpan.FromSeconds(30)));

    public HttpClient Http => _http.Value;

    public void Dispose()
    {
        if (_http.IsValueCreated)
        {
            _http.Value.Dispose();
        }
    }
}
