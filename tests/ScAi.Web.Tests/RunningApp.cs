using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScAi.Web.Problems;

namespace ScAi.Web.Tests;

/// <summary>A web app of a test, on a free port of this machine, with a client to it.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningApp(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<RunningApp> StartAsync(Action<WebApplication> map, WebOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.AddWeb(options ?? new WebOptions());
        builder.Services.AddProblem<TimeoutException>(_ => Problem.Unavailable("The database is not there.", TimeSpan.FromSeconds(5)));
        var app = builder.Build();
        app.UseWeb();
        map(app);
        await app.StartAsync();
        return new RunningApp(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

internal sealed record Probe
{
    public required string Name { get; init; }

    public double MassKilograms { get; init; }

    public Probe? Inner { get; init; }
}

internal sealed record Count(long Value);

[JsonSerializable(typeof(Count))]
internal sealed partial class TestJson : JsonSerializerContext;
