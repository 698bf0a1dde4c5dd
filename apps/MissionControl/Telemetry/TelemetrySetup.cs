using Microsoft.Extensions.DependencyInjection;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Telemetry.Queries;

namespace ScAi.MissionControl.Telemetry;

/// <summary>The telemetry archive. It comes behind the mission's book and contacts, which it asks, and before alarms and commands.</summary>
internal static class TelemetrySetup
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services) => services
        .AddMigrations("telemetry", "Telemetry.Migrations")
        .AddSingleton(new ArchiveOptions())
        .AddSingleton<Fleet>()
        .AddSingleton<TelemetryReader>()
        .AddSingleton<LatestTelemetry>()
        .AddPart<TelemetryArchive>()
        .AddSingleton<ILatestValues>(provider => provider.GetRequiredService<TelemetryArchive>());
}
