using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Exports;
using ScAi.MissionControl.Families;
using ScAi.MissionControl.Faults;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Logs;
using ScAi.MissionControl.Serving;
using ScAi.MissionControl.Telemetry;
using ScAi.Scenarios;
using ScAi.Sql;
using ScAi.Sql.Migrations;

namespace ScAi.MissionControl;

/// <summary>
/// What mission control is made of, with a server or without: one folder per idea, each with a line in <see cref="AddMission"/>
/// for what follows the run and a line in <see cref="MapMission"/> for its routes.
/// </summary>
internal static class MissionParts
{
    /// <summary>Adds everything that follows a run and keeps it in a database.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="database">The mission's database.</param>
    /// <param name="clock">Wall-clock time.</param>
    /// <param name="scenario">The scenario that is followed; null for a past mission that is only looked at.</param>
    public static IServiceCollection AddMission(this IServiceCollection services, Database database, TimeProvider clock, Scenario? scenario) => services
        .AddSingleton(database)
        .AddSingleton(clock)
        .AddFollowing(scenario)
        .AddFaults()
        .AddContacts(scenario)
        .AddTelemetry()
        .AddAlarms(scenario)
        .AddCommands(scenario)
        .AddLogs(scenario);

    /// <summary>Maps the routes of all parts.</summary>
    public static IEndpointRouteBuilder MapMission(this IEndpointRouteBuilder routes) => routes
        .MapOverview()
        .MapFamilies()
        .MapExports()
        .MapFaults()
        .MapTelemetry()
        .MapAlarms()
        .MapCommands()
        .MapLogs()
        .MapStream();

    /// <summary>Brings the tables of all parts up to date, in the order in which they were added, and takes up what the database says.</summary>
    public static async Task OpenMissionAsync(this IServiceProvider services)
    {
        var database = services.GetRequiredService<Database>();
        foreach (var migrations in services.GetServices<MigrationSet>())
        {
            await database.MigrateAsync(migrations);
        }

        await services.GetRequiredService<MissionDesk>().LoadAsync();
    }
}
