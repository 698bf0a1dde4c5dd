using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ScAi.Constellations.Assistant;

/// <summary>Answers questions with the platform's own data.</summary>
internal static class AssistantSetup
{
    public static IServiceCollection AddAssistant(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapAssistant(this IEndpointRouteBuilder routes) => routes;
}
