using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ScAi.Constellations.Synchronisation;

/// <summary>Orbit data from published sources.</summary>
internal static class SynchronisationSetup
{
    public static IServiceCollection AddSynchronisation(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapSynchronisation(this IEndpointRouteBuilder routes) => routes;
}
