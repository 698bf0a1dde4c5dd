using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ScAi.Tests.Servers;

/// <summary>A server that answers like CelesTrak's GP interface, errors included.</summary>
internal sealed class FakeSource : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeSource(WebApplication app)
    {
        _app = app;
        _app.MapGet("/NORAD/elements/gp.php", AnswerAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What is asked of it, in order: list, format, If-None-Match.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>How each list is answered; 404 where there is nothing.</summary>
    public ConcurrentDictionary<string, RequestDelegate> Answers { get; } = new();

    public static async Task<FakeSource> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var source = new FakeSource(builder.Build());
        await source._app.StartAsync();
        return source;
    }

    /// <summary>Answers with a list, and with 304 to those who have its version.</summary>
    public void Has(string list, string json, string version = "1") => Answers[list] = async context =>
    {
        var tag = $"\"{version}\"";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.Headers.ETag = tag;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json);
    };

    /// <summary>Answers with a status and a text.</summary>
    public void Says(string list, int status, string text = "", Action<HttpResponse>? more = null) => Answers[list] = async context =>
    {
        context.Response.StatusCode = status;
        more?.Invoke(context.Response);
        await context.Response.WriteAsync(text);
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        Asked.Enqueue($"{query["GROUP"]} {query["FORMAT"]} {context.Request.Headers.IfNoneMatch}".TrimEnd());
        if (Answers.TryGetValue(query["GROUP"].ToString(), out var answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
