using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ScAi.Web.Problems;

namespace ScAi.Web.Tests;

/// <summary>Whatever goes wrong is said as problem+json that names the field and gives nothing away.</summary>
public class ProblemTests
{
    [Theory]
    [InlineData("""{"massKilograms":5}""", "name")]
    [InlineData("""{"name":null}""", "name")]
    [InlineData("""{"name":"a","massKilograms":"heavy"}""", "massKilograms")]
    [InlineData("""{"name":"a","inner":{"name":5}}""", "inner.name")]
    [InlineData("""{"name":"a","inner":{}}""", "inner.name")]
    [InlineData("""{"name":"a","role":"administrator"}""", "role")]
    [InlineData("""{"name":"a","name":"b"}""", "name")]
    [InlineData("{", "body")]
    [InlineData("", "body")]
    public async Task Post_BodyIsWrong_NamesTheField(string body, string field)
    {
        await using var app = await StartAsync();

        var response = await app.Client.PostAsync("/probes", new StringContent(body, Encoding.UTF8, "application/json"));

        var problem = await ProblemOf(response, HttpStatusCode.BadRequest);
        Assert.Equal(field, Assert.Single(problem["errors"]!.AsObject()).Key);
        Assert.DoesNotContain("System.", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Probe", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ParameterIsWrong_NamesIt()
    {
        await using var app = await StartAsync();

        var problem = await ProblemOf(await app.Client.GetAsync("/probes?limit=many"), HttpStatusCode.BadRequest);

        Assert.Equal("limit", Assert.Single(problem["errors"]!.AsObject()).Key);
    }

    [Fact]
    public async Task Get_UnforeseenException_SaysNothingOfIt()
    {
        await using var app = await StartAsync();

        var problem = await ProblemOf(await app.Client.GetAsync("/crash"), HttpStatusCode.InternalServerError);

        Assert.DoesNotContain("SELECT", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MappedException_IsItsProblemWithRetryAfter()
    {
        await using var app = await StartAsync();

        var response = await app.Client.GetAsync("/down");

        await ProblemOf(response, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/probes", HttpStatusCode.MethodNotAllowed)]
    public async Task Send_NoSuchRoute_IsAProblemToo(string method, string path, HttpStatusCode expected)
    {
        await using var app = await StartAsync();

        await ProblemOf(await app.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)), expected);
    }

    [Fact]
    public async Task Post_BodyIsTooLarge_IsRefused()
    {
        await using var app = await StartAsync(new WebOptions { LargestBodyBytes = 1000 });

        var response = await app.Client.PostAsync(
            "/probes", new StringContent($$"""{"name":"{{new string('a', 2000)}}"}""", Encoding.UTF8, "application/json"));

        await ProblemOf(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Post_BodyIsNoJson_IsRefused()
    {
        await using var app = await StartAsync();

        await ProblemOf(await app.Client.PostAsync("/probes", new StringContent("a=b")), HttpStatusCode.UnsupportedMediaType);
    }

    private static Task<RunningApp> StartAsync(WebOptions? options = null) => RunningApp.StartAsync(
        app =>
        {
            app.MapPost("/probes", (Probe probe) => Results.Ok(probe.Name));
            app.MapGet("/probes", (int limit) => Results.Ok(limit));
            app.MapGet("/crash", IResult () => throw new InvalidOperationException("SELECT secret FROM table"));
            app.MapGet("/down", IResult () => throw new TimeoutException("5432"));
        },
        options);

    private static async Task<JsonNode> ProblemOf(HttpResponseMessage response, HttpStatusCode expected)
    {
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((int)expected, (int)problem["status"]!);
        Assert.False(string.IsNullOrEmpty((string?)problem["title"]));
        return problem;
    }
}
