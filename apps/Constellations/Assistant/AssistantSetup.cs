using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Assistant.Answering;
using ScAi.Constellations.Assistant.Conversations;
using ScAi.Constellations.Assistant.Ollama;
using ScAi.Constellations.Outbound;

namespace ScAi.Constellations.Assistant;

/// <summary>Answers questions with the platform's own data.</summary>
internal static class AssistantSetup
{
    public static IServiceCollection AddAssistant(this IServiceCollection services, PlatformOptions platform)
    {
        services.AddSingleton(platform.Assistant());
        services.AddSingleton(ConversationStore.Migrations);
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<SelfClient>();
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<AssistantOptions>();
            return new ModelDoor(options.Server is { } server
                ? new OllamaChatClient(
                    OutboundHttp.Create(server, options.AllowPrivateServer, Timeout.InfiniteTimeSpan), options,
                    provider.GetRequiredService<TimeProvider>())
                : null);
        });
        return services.AddSingleton<AnswerDesk>();
    }

    public static IEndpointRouteBuilder MapAssistant(this IEndpointRouteBuilder routes)
    {
        AssistantRoutes.Map(routes);
        return routes;
    }

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

    /// <summary>The way to the models, if there is one.</summary>
    internal sealed record ModelDoor(OllamaChatClient? Client);
}
