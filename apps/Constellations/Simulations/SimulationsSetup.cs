using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ScAi.Constellations.Simulations;

/// <summary>Coverage simulations: jobs, progress, results.</summary>
internal static class SimulationsSetup
{
    public static IServiceCollection AddSimulations(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapSimulations(this IEndpointRouteBuilder routes) => routes;
}
