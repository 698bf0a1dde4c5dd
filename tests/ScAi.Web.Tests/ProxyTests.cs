using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace ScAi.Web.Tests;

/// <summary>What a proxy says of its clients is believed, what anybody else says is not.</summary>
public class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", "203.0.113.9", "203.0.113.9 https")]
    [InlineData("127.0.0.1", "127.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9 https")]
    [InlineData("127.0.0.1", "127.0.0.1", "2001:db8::7", "2001:db8::7 https")]
    [InlineData("127.0.0.2", "127.0.0.2", "203.0.113.9", "203.0.113.9 https")]
    [InlineData("127.0.0.1", "127.0.0.2", "203.0.113.9", "127.0.0.2 http")]
    [InlineData("10.0.0.1", "127.0.0.1", "203.0.113.9", "127.0.0.1 http")]
    [InlineData(null, "127.0.0.1", "203.0.113.9", "127.0.0.1 http")]
    [InlineData("127.0.0.1", "127.0.0.1", null, "127.0.0.1 http")]
    public async Task Get_ForwardedHeaders_AreBelievedFromTheNamedProxyOnly(string? proxy, string sender, string? client, string expected)
    {
        await using var app = await StartAsync(proxy);
        using var from = From(app, sender);
        using var request = Forwarded(HttpMethod.Get, client);

        Assert.Equal(expected, await (await from.SendAsync(request)).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("127.0.0.2", HttpStatusCode.Forbidden)]
    public async Task Post_FromTheOwnPageOverHttps_IsTheOwnOriginBehindTheProxyOnly(string sender, HttpStatusCode expected)
    {
        await using var app = await StartAsync("127.0.0.1");
        using var from = From(app, sender);
        using var request = Forwarded(HttpMethod.Post, "203.0.113.9");
        request.Headers.Host = "scai.example";
        request.Headers.Add("Origin", "https://scai.example");

        Assert.Equal(expected, (await from.SendAsync(request)).StatusCode);
    }

    private static Task<RunningApp> StartAsync(string? proxy) => RunningApp.StartAsync(
        app =>
        {
            app.MapGet("/who", (Microsoft.AspNetCore.Http.HttpContext context) => $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}");
            app.MapPost("/who", () => "changed");
        },
        new WebOptions { Proxies = proxy is null ? [] : [proxy], Hosts = ["scai.example"] });

    private static HttpRequestMessage Forwarded(HttpMethod method, string? client)
    {
        var request = new HttpRequestMessage(method, "/who");
        if (client is not null)
        {
            request.Headers.Add("X-Forwarded-For", client);
            request.Headers.Add("X-Forwarded-Proto", "https");
        }

        return request;
    }

    /// <summary>A client that connects from an address of this machine.</summary>
    private static HttpClient From(RunningApp app, string address) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = app.Address };
}
