using Microsoft.Extensions.DependencyInjection;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Following;
using ScAi.Scenarios;

namespace ScAi.MissionControl.Logs;

/// <summary>What is written down of a mission, and its timeline.</summary>
internal static class LogsSetup
{
    public static IServiceCollection AddLogs(this IServiceCollection services, Scenario? scenario) => services
        .AddMigrations("logs", "Logs.Migrations")
        .AddPart<EventLog>()
        .AddPart<ResourceLog>()
        .AddSingleton(provider => new Forecast(scenario, provider.GetRequiredService<MissionBook>(), provider.GetRequiredService<OrbitBook>()))
        .AddSingleton<Timeline>();
}
