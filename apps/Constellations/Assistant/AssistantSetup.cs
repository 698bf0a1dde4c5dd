using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Assistant.Answering;
using ScAi.Constellations.Assistant.Conversations;
using ScAi.Constellations.Assistant.Ollama;
using ScAi.Constellations.Assistant.Tools;
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
}
