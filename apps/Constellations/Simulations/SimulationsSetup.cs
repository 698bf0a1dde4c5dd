using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ScAi.Constellations.Results;
using ScAi.Constellations.Simulations.Jobs;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Constellations.Simulations.Routes;
using ScAi.Sql.Migrations;
using ScAi.Workers.Parts;

namespace ScAi.Constellations.Simulations;

/// <summary>Coverage simulations: jobs, progress, results.</summary>
internal static class SimulationsSetup
{
    public static IServiceCollection AddSimulations(this IServiceCollection services)
    {
        services.AddSingleton(MigrationSet.Embedded("simulations", typeof(SimulationsSetup).Assembly, "Simulations.Migrations"));
        services.TryAddSingleton(new SimulationLimits());
        services.TryAddSingleton<ICoverageAssets, CatalogueAssets>();
        services.AddSingleton<PartPool>();
        services.AddSingleton<ResultFolder>();
        services.AddSingleton<JobStore>();
        services.AddSingleton<Planner>();
        services.AddSingleton<SimulationRunner>();
        services.AddHostedService<Workforce>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulationRunner>());
        return services;
    }

    public static IEndpointRouteBuilder MapSimulations(this IEndpointRouteBuilder routes)
    {
        routes.MapJobs();
        routes.MapDocumentedRoute();
        routes.MapResults();
        return routes;
    }
}
