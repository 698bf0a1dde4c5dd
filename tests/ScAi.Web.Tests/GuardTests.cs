using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ScAi.Web.Tests;

/// <summary>Foreign names, foreign pages and what browsers are told.</summary>
public class GuardTests
{
    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("scai.example", HttpStatusCode.OK)]
    public async Task Get_Host_IsAnsweredOnlyByKnownNames(string host, HttpStatusCode expected)
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/thing") { Headers = { Host = host } };

        Assert.Equal(expected, (await app.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("POST", "https://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "null", null, HttpStatusCode.Forbidden)]
    [InlineData("POST", null, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("POST", null, null, HttpStatusCode.OK)]
    [InlineData("POST", "own", null, HttpStatusCode.OK)]
    [InlineData("POST", "https://friend.example", "cross-site", HttpStatusCode.OK)]
    [InlineData("GET", "https://evil.example", null, HttpStatusCode.OK)]
    public async Task Send_Origin_MayChangeThingsOnlyWhenItIsKnown(string method, string? origin, string? site, HttpStatusCode expected)
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/thing");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? app.Address.GetLeftPart(UriPartial.Authority) : origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        var response = await app.Client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(origin == "https://friend.example", response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Options_PreflightOfAKnownOrigin_IsAllowedWithItsHeaders()
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/thing");
        request.Headers.Add("Origin", "https://friend.example");
        request.Headers.Add("Access-Control-Request-Method", "PUT");

        var response = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("PUT", response.Headers.GetValues("Access-Control-Allow-Methods").Single());
    }

    [Theory]
    [InlineData("/thing")]
    [InlineData("/crash")]
    [InlineData("/nothing")]
    public async Task Get_AnyAnswer_CarriesTheGuardingHeaders(string path)
    {
        await using var app = await StartAsync();

        var response = await app.Client.GetAsync(path);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe-eval'", policy.Replace("wasm-unsafe-eval'", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/healthz", "text/plain", "Healthy")]
    [InlineData("/openapi/v1.json", "application/json", "\"/thing\"")]
    [InlineData("/docs/index.html", "text/html", "swagger-ui")]
    [InlineData("/docs/swagger-ui-bundle.js", "text/javascript", "function")]
    public async Task Get_WhatEveryAppHas_IsThere(string path, string type, string part)
    {
        await using var app = await StartAsync();

        var response = await app.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(part, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("nowhere", "Listen: expected address:port")]
    [InlineData("127.0.0.1:99999", "Listen: expected address:port")]
    [InlineData("*:8080", "Hosts: expected the names")]
    [InlineData("0.0.0.0:8080", "Hosts: expected the names")]
    public void EndPoint_Wrong_NamesTheOption(string listen, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => new WebOptions { Listen = listen }.EndPoint());

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    private static Task<RunningApp> StartAsync() => RunningApp.StartAsync(
        app =>
        {
            app.MapMethods("/thing", ["GET", "POST", "DELETE"], () => Results.Ok("thing"));
            app.MapGet("/crash", IResult () => throw new InvalidOperationException("crash"));
        },
        new WebOptions { Hosts = ["scai.example"], Origins = ["https://friend.example"] });
}
