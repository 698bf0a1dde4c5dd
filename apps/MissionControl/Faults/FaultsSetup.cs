using Microsoft.Extensions.DependencyInjection;
using ScAi.MissionControl.Following;

namespace ScAi.MissionControl.Faults;

/// <summary>Faults that people inject into simulated spacecraft.</summary>
internal static class FaultsSetup
{
    public static IServiceCollection AddFaults(this IServiceCollection services) => services
        .AddMigrations("faults", "Faults.Migrations")
        .AddSingleton<FaultDesk>();
}
