using Microsoft.Extensions.DependencyInjection;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Limits;
using ScAi.Scenarios;

namespace ScAi.MissionControl.Alarms;

/// <summary>Limits and alarms. They come behind the archive, whose packets they look at.</summary>
internal static class AlarmsSetup
{
    public static IServiceCollection AddAlarms(this IServiceCollection services, Scenario? scenario) => services
        .AddMigrations("alarms", "Alarms.Migrations")
        .AddSingleton(new LimitBook([.. (scenario?.MissionControl?.Limits ?? []).Select(LimitOverride.Of)]))
        .AddPart<AlarmDesk>();
}
