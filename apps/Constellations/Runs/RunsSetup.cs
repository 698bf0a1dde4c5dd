using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ScAi.Constellations.Runs;

/// <summary>Constellations as scenarios, and runs of them.</summary>
internal static class RunsSetup
{
    public static IServiceCollection AddRuns(this IServiceCollection services)
    {
        services.TryAddSingleton(new RunLimits());
        return services.AddSingleton<ScenarioMaker>().AddSingleton<RunBook>();
    }

    public static IEndpointRouteBuilder MapRuns(this IEndpointRouteBuilder routes)
    {
        RunRoutes.Map(routes);
        return routes;
    }
}
