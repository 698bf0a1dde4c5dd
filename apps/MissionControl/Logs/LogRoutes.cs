using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Accounts;
using ScAi.Messages;
using ScAi.MissionControl.Accounts;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Serving;
using ScAi.Sql;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Logs;

/// <summary>The mission's logs.</summary>
internal static class LogRoutes
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(7);

    public static IEndpointRouteBuilder MapLogs(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var api = routes.MapReading("Logs");
        api.MapGet("mission-events", (int? spacecraft, string? severity, string? source, long? after, int? most, Database database, CancellationToken cancellation) =>
                database.ReadAsync(connection => EventLog.ListAsync(connection, spacecraft, SeverityOf(severity), source, after, CommandRoutes.MostOf(most)), cancellation))
            .WithSummary("What has happened on board, newest first; of a severity or worse.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("timeline", TimelineAsync)
            .WithSummary("Contacts, eclipses, burns, commands and events between two times, at most a week; from now on what is foretold. A day around now when left out.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("ground-log", (int? spacecraft, long? after, int? most, Database database, CancellationToken cancellation) =>
                database.ReadAsync(connection => GroundLog.ListAsync(connection, spacecraft, after, CommandRoutes.MostOf(most)), cancellation))
            .WithSummary("What people have written down, newest first.");
        api.MapPost("ground-log", WriteAsync).RequirePermission(MissionPermissions.WriteLog)
            .WithSummary("Writes something down, for good.").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("software-updates", (int? spacecraft, long? after, int? most, Database database, CancellationToken cancellation) =>
                database.ReadAsync(connection => SoftwareLog.ListAsync(connection, spacecraft, after, CommandRoutes.MostOf(most)), cancellation))
            .WithSummary("What has been done to the software on board, newest first.");
        api.MapGet("resources", (int? spacecraft, string? period, long? after, int? most, MissionBook mission, Database database, CancellationToken cancellation) =>
                database.ReadAsync(connection => ResourceFigures.ListAsync(connection, mission, spacecraft, HoursOf(period), after, CommandRoutes.MostOf(most)), cancellation))
            .WithSummary("What resources were used, by hour or day of scenario time (period=hour or day), newest first.");
        return routes;
    }

    private static async Task<IResult> WriteAsync(
        NewLogEntry entry, Caller caller, MissionDesk desk, MissionBook mission, CancellationToken cancellation)
    {
        GroundLog.Check(entry, mission);
        return TypedResults.Ok(await desk.DoAsync(turn => GroundLog.AddAsync(turn, entry, caller.Name), cancellation));
    }

    private static Task<IReadOnlyList<TimelineItem>> TimelineAsync(
        string? from, string? to, int? spacecraft, MissionBook mission, Timeline timeline, Database database, CancellationToken cancellation)
    {
        var now = mission.Now.Reached ?? mission.Now.Start;
        var start = TimeOf("from", from) ?? now - s_longest / 14;
        var end = TimeOf("to", to) ?? start + s_longest / 7;
        return end > start && end - start <= s_longest
            ? database.ReadAsync(connection => timeline.BetweenAsync(connection, spacecraft, start, end), cancellation)
            : throw new ProblemException(Problem.Invalid("to", $"expected a time after from, and at most {s_longest.TotalDays} days"));
    }

    private static ScenarioTime? TimeOf(string name, string? text) => text is null ? null
        : ScenarioTime.TryParse(text, out var time) ? time
        : throw new ProblemException(Problem.Invalid(name, "expected a UTC time such as 2026-11-21T00:00:00Z"));

    private static EventSeverity? SeverityOf(string? name) => name switch
    {
        null => null,
        "info" => EventSeverity.Info,
        "low" => EventSeverity.Low,
        "medium" => EventSeverity.Medium,
        "high" => EventSeverity.High,
        _ => throw new ProblemException(Problem.Invalid("severity", "expected info, low, medium or high")),
    };

    private static int HoursOf(string? period) => period switch
    {
        null or "hour" => 1,
        "day" => 24,
        _ => throw new ProblemException(Problem.Invalid("period", "expected hour or day")),
    };
}
