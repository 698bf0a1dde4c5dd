using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ScAi.Accounts;
using ScAi.Messages;
using ScAi.MissionControl.Accounts;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Serving;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Alarms;

/// <summary>Alarms for people and programs.</summary>
internal static class AlarmRoutes
{
    private const int LongestComment = 500;
    private static readonly TimeSpan s_longestShelf = TimeSpan.FromDays(30);

    public static IEndpointRouteBuilder MapAlarms(this IEndpointRouteBuilder routes)
    {
        var reading = routes.MapReading("Alarms");
        reading.MapGet("alarms", (string? state, int? spacecraft, long? after, int? most, AlarmDesk desk) =>
                Page(Of(desk, spacecraft).Where(In(state)).OrderByDescending(alarm => alarm.Id), alarm => alarm.Id, after, most))
            .ProducesProblem(400).WithSummary("Alarms that ever rose, newest first; state takes several with commas between.");
        reading.MapGet("alerts", (int? spacecraft, int? most, AlarmDesk desk) => Alerts(desk, spacecraft, most))
            .ProducesProblem(400).WithSummary("Alarms that are not normal, the worst first, among them the ones that nobody has taken note of.");
        reading.MapGet("alarms/{id:long}", (long id, AlarmDesk desk) => TypedResults.Ok(AlarmView.Of(Known(desk, id))))
            .ProducesProblem(404).WithSummary("One alarm.");
        reading.MapGet("alarms/{id:long}/changes", ChangesAsync).ProducesProblem(404)
            .WithSummary("The audit of an alarm, oldest first: who, when, from and to which state, why.");
        var handling = routes.MapGroup(MissionRoutes.Root).WithTags("Alarms").RequirePermission(MissionPermissions.HandleAlarms);
        Map(handling, "acknowledge", AlarmInput.Acknowledge, "Takes note of an alarm.");
        Map(handling, "unshelve", AlarmInput.Unshelve, "Takes an alarm up again before its time.");
        Map(handling, "clear", AlarmInput.Clear, "Ends an alarm that is latched, has returned and was acknowledged.");
        Map(handling, "reset", AlarmInput.Reset, "Takes the latch from an alarm that has returned and was not acknowledged.");
        handling.MapPost("alarms/{id:long}/shelve", (long id, ShelveWish wish, Caller caller, MissionDesk desk, AlarmDesk alarms, CancellationToken cancellation) =>
        {
            var reason = Text("reason", wish.Reason) ?? throw new ProblemException(Problem.Invalid("reason", $"expected 1 to {LongestComment} characters"));
            return wish.Duration > TimeSpan.Zero && wish.Duration <= s_longestShelf
                ? DoAsync(desk, alarms, id, AlarmInput.Shelve, turn => new AlarmCause(turn.Now) { By = caller.Name, Comment = reason, Until = turn.Now + wish.Duration }, cancellation)
                : throw new ProblemException(Problem.Invalid("duration", "expected a duration up to P30D, such as PT1H"));
        }).Produces<AlarmView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).WithSummary("Puts an alarm aside for a while of scenario time.");
        return routes;
    }

    private static void Map(RouteGroupBuilder group, string verb, AlarmInput input, string summary) =>
        group.MapPost($"alarms/{{id:long}}/{verb}", (long id, AlarmWish? wish, Caller caller, MissionDesk desk, AlarmDesk alarms, CancellationToken cancellation) =>
            {
                var comment = Text("comment", wish?.Comment);
                return DoAsync(desk, alarms, id, input, turn => new AlarmCause(turn.Now) { By = caller.Name, Comment = comment }, cancellation);
            })
            .Produces<AlarmView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).WithSummary(summary);

    private static async Task<IResult> DoAsync(
        MissionDesk desk, AlarmDesk alarms, long id, AlarmInput input, Func<MissionTurn, AlarmCause> cause, CancellationToken cancellation)
    {
        var (before, after) = await desk.DoAsync(async turn =>
        {
            var alarm = Known(alarms, id);
            return (alarm, await alarms.DoAsync(turn, alarm, input, cause(turn)));
        }, cancellation);
        return after is not null ? TypedResults.Ok(AlarmView.Of(after)) : Problem.Conflict(
            $"Alarm {id} is {Word(before.Standing.State)}; that cannot be done to it.");
    }

    private static async Task<Ok<ListPage<AlarmChangeView>>> ChangesAsync(long id, long? after, int? most, AlarmDesk desk, Database database, CancellationToken cancellation)
    {
        Known(desk, id);
        var count = CommandRoutes.MostOf(most);
        var (changes, total) = await database.ReadAsync(connection => AlarmTables.ReadChangesAsync(connection, id, after ?? 0, count), cancellation);
        return TypedResults.Ok(new ListPage<AlarmChangeView>(
            [.. changes.Select(change => AlarmChangeView.Of(change.Change))], changes.Count == count ? changes[^1].Key : null, total));
    }

    private static Ok<ListPage<AlarmView>> Alerts(AlarmDesk desk, int? spacecraft, int? most)
    {
        var count = CommandRoutes.MostOf(most);
        var alerts = Of(desk, spacecraft).Where(alarm => alarm.Standing.State != AlarmState.Normal)
            .OrderByDescending(alarm => alarm.Standing.Severity).ThenBy(alarm => alarm.Standing.Acknowledged).ThenByDescending(alarm => alarm.Since).ThenBy(alarm => alarm.Id)
            .ToList();
        return TypedResults.Ok(new ListPage<AlarmView>([.. alerts.Take(count).Select(AlarmView.Of)], null, alerts.Count));
    }

    private static Ok<ListPage<AlarmView>> Page(IEnumerable<Alarm> alarms, Func<Alarm, long> key, long? after, int? most)
    {
        var count = CommandRoutes.MostOf(most);
        var all = alarms.ToList();
        var page = all.Where(alarm => after is null || key(alarm) < after).Take(count).ToList();
        return TypedResults.Ok(new ListPage<AlarmView>([.. page.Select(AlarmView.Of)], page.Count == count ? key(page[^1]) : null, all.Count));
    }

    private static IEnumerable<Alarm> Of(AlarmDesk desk, int? spacecraft) => desk.All.Where(alarm => spacecraft is null || alarm.Spacecraft == spacecraft);

    private static Func<Alarm, bool> In(string? text)
    {
        var states = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name =>
            Enum.TryParse<AlarmState>(name, ignoreCase: true, out var state) && Enum.IsDefined(state) && !char.IsDigit(name[0])
                ? state
                : throw new ProblemException(Problem.Invalid("state", $"expected one of {string.Join(", ", Enum.GetValues<AlarmState>().Select(Word))}"))).ToHashSet();
        return alarm => states.Count == 0 || states.Contains(alarm.Standing.State);
    }

    private static Alarm Known(AlarmDesk desk, long id) =>
        desk.Find(id) ?? throw new ProblemException(Problem.NotFound(string.Create(CultureInfo.InvariantCulture, $"alarm {id}")));

    private static string? Text(string field, string? text) => string.IsNullOrWhiteSpace(text) ? null
        : text.Length <= LongestComment ? text.Trim()
        : throw new ProblemException(Problem.Invalid(field, $"expected at most {LongestComment} characters"));

    private static string Word(AlarmState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
