using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ScAi.Constellations.Catalogue;

/// <summary>Satellites, constellations, sensors, stations and targets.</summary>
internal static class CatalogueSetup
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapCatalogue(this IEndpointRouteBuilder routes) => routes;
}
