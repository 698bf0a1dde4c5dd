using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScAi.Web.Guarding;
using ScAi.Web.Problems;

namespace ScAi.Web;

/// <summary>What every web app has: call <see cref="AddWeb"/> on the builder and <see cref="UseWeb"/> on the app, in that order.</summary>
public static class WebSetup
{
    /// <summary>
    /// Sets up listening, limits, JSON (camel case, unknown fields refused, strict about null), OpenAPI and health checks, and
    /// 5 s to finish what is in hand on SIGTERM.
    /// </summary>
    /// <exception cref="InvalidDataException">The options are wrong; names the option.</exception>
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder, WebOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        var endPoint = options.EndPoint();
        var proxies = options.ProxyAddresses();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.LargestBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = 10_000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Listen(endPoint);
        });
        builder.Services.AddSingleton(options);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => Believe(proxies, forwarded));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.Configure<JsonOptions>(json => Strictly(json.SerializerOptions));
        builder.Services.AddHealthChecks();
        builder.Services.AddOpenApi("v1");
        return builder;
    }

    /// <summary>Answers with a problem wherever an exception of this kind ends a request; null leaves it to others.</summary>
    public static IServiceCollection AddProblem<TException>(this IServiceCollection services, Func<TException, Problem?> problem)
        where TException : Exception =>
        services.AddSingleton(new ProblemMap(error => error is TException known ? problem(known) : null));

    /// <summary>
    /// Puts the guards in front of everything that is mapped, and maps <c>/healthz</c>, <c>/openapi/v1.json</c> and the page
    /// <c>/docs</c> over it.
    /// </summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseForwardedHeaders();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<ProblemWriter>();
        app.MapHealthChecks("/healthz").AllowAnonymous();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.SwaggerEndpoint("/openapi/v1.json", "v1");
        });
        app.UseRouting();
        return app;
    }

    /// <summary>Believes the nearest proxy alone; whatever a client wrote in front of it is left aside.</summary>
    private static void Believe(IReadOnlyList<IPAddress> proxies, ForwardedHeadersOptions forwarded)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        forwarded.ForwardLimit = 1;
        forwarded.ForwardedHeaders = proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in proxies)
        {
            forwarded.KnownProxies.Add(proxy);
        }
    }

    /// <summary>The settings of JSON that <see cref="AddWeb"/> makes, for other serialisers of an app.</summary>
    public static JsonSerializerOptions Strictly(JsonSerializerOptions json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.DictionaryKeyPolicy = null;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.AllowDuplicateProperties = false;
        json.MaxDepth = 32;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return json;
    }
}
