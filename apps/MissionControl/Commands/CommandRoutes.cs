using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Accounts;
using ScAi.Messages;
using ScAi.MissionControl.Accounts;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Serving;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Commands;

/// <summary>Commands for people and programs.</summary>
internal static class CommandRoutes
{
    private delegate Task<CommandAnswer> Act(CommandDesk desk, MissionTurn turn, string key, Person by, long? version, string? reason);

    public static IEndpointRouteBuilder MapCommands(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var group = routes.MapGroup(MissionRoutes.Root).WithTags("Commands");
        group.MapGet("/commands", ListAsync).RequirePermission(MissionPermissions.Read)
            .WithSummary("Commands, newest first; state takes several with commas between.").Produces<ListPage<CommandView>>().ProducesProblem(400);
        group.MapGet("/commands/{key}", FindAsync).RequirePermission(MissionPermissions.Read)
            .WithSummary("One command.").Produces<CommandView>().ProducesProblem(404);
        group.MapGet("/commands/{key}/log", (string key, Database database, CancellationToken cancellation) =>
                database.ReadAsync(connection => CommandQueries.LogOfAsync(connection, key), cancellation))
            .RequirePermission(MissionPermissions.Read).WithSummary("The changes of a command, oldest first.");
        group.MapGet("/command-log", (int? spacecraft, long? after, int? most, Database database, CancellationToken cancellation) =>
                database.ReadAsync(connection => CommandQueries.LogAsync(connection, spacecraft, after, MostOf(most)), cancellation))
            .RequirePermission(MissionPermissions.Read).WithSummary("The changes of all commands, newest first.");
        group.MapPost("/commands", EnterAsync).RequirePermission(MissionPermissions.SendCommands)
            .WithSummary("Enters a command into the queue; with stage=true it is checked and kept until somebody queues it. A repeated key with the same content answers the same command.")
            .Produces<CommandView>().ProducesProblem(400).ProducesProblem(409);
        group.MapPost("/commands/check", CheckAsync).RequirePermission(MissionPermissions.SendCommands)
            .WithSummary("What is wrong with a command, without entering it.").Produces<CommandVerdict>();
        Map(group, "queue", MissionPermissions.SendCommands, "Queues a command that was only checked.", (desk, turn, key, by, version, _) => desk.Wishes.QueueAsync(turn, key, by, version));
        Map(group, "hold", MissionPermissions.SendCommands, "Holds a command that was not released to a station.", (desk, turn, key, by, version, _) => desk.Wishes.HoldAsync(turn, key, by, version));
        Map(group, "release", MissionPermissions.SendCommands, "Releases a command from hold.", (desk, turn, key, by, version, _) => desk.Wishes.ReleaseAsync(turn, key, by, version));
        Map(group, "cancel", MissionPermissions.SendCommands, "Takes a command back that was not released to a station.", (desk, turn, key, by, version, reason) => desk.Wishes.CancelAsync(turn, key, by, version, reason));
        Map(group, "approve", MissionPermissions.ApproveCommands, "Approves a critical command that somebody else wrote.", (desk, turn, key, by, version, _) => desk.Wishes.ApproveAsync(turn, key, by, version));
        Map(group, "reject", MissionPermissions.ApproveCommands, "Rejects a critical command that somebody else wrote.", (desk, turn, key, by, version, reason) => desk.Wishes.RejectAsync(turn, key, by, version, reason));
        return routes;
    }

    /// <summary>How long a page is to be.</summary>
    public static int MostOf(int? most) => most is null or (>= 1 and <= ListPage<CommandView>.Most)
        ? most ?? ListPage<CommandView>.Usual
        : throw new ProblemException(Problem.Invalid("most", $"expected 1 to {ListPage<CommandView>.Most}"));

    private static void Map(RouteGroupBuilder group, string verb, Permission permission, string summary, Act act) =>
        group.MapPost($"/commands/{{key}}/{verb}", async Task<IResult> (
            string key, CommandReason? body, long? version, Caller caller, MissionDesk desk, CommandDesk commands, CancellationToken cancellation) =>
        {
            var by = new Person(caller.AccountId, caller.Name);
            return await WishAsync(desk, commands, (turn, asked) => act(asked, turn, key, by, version, body?.Reason), cancellation);
        }).RequirePermission(permission).WithSummary(summary + " With version only if it still has that version.")
            .Produces<CommandView>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    private static async Task<IResult> ListAsync(
        string? state, int? spacecraft, long? after, int? most, Database database, CommandDesk commands, CancellationToken cancellation)
    {
        var count = MostOf(most);
        var (found, total) = await database.ReadAsync(
            connection => CommandQueries.ListAsync(connection, StatesOf(state), spacecraft, after, count), cancellation);
        return TypedResults.Ok(new ListPage<CommandView>(
            [.. found.Select(command => CommandView.Of(command, commands.Waiting, commands.Now))],
            found.Count == count ? found[^1].Sequence : null,
            total));
    }

    private static async Task<IResult> FindAsync(string key, Database database, CommandDesk commands, CancellationToken cancellation) =>
        await database.ReadAsync(connection => CommandStore.FindAsync(connection, key), cancellation) is { } command
            ? TypedResults.Ok(CommandView.Of(command, commands.Waiting, commands.Now))
            : Problem.NotFound("such command");

    private static Task<IResult> EnterAsync(
        NewCommand wish, bool? stage, Caller caller, MissionDesk desk, CommandDesk commands, CancellationToken cancellation) => WishAsync(
        desk,
        commands,
        (turn, asked) => asked.Entry.EnterAsync(turn, wish, new Person(caller.AccountId, caller.Name), isStaged: stage ?? false),
        cancellation);

    private static async Task<IResult> CheckAsync(NewCommand wish, MissionDesk desk, CommandDesk commands, CancellationToken cancellation) =>
        TypedResults.Ok(await desk.DoAsync(turn => commands.Entry.CheckAsync(turn, wish), cancellation));

    private static async Task<IResult> WishAsync(
        MissionDesk desk, CommandDesk commands, Func<MissionTurn, CommandDesk, Task<CommandAnswer>> wish, CancellationToken cancellation)
    {
        var answer = await desk.DoAsync(turn => commands.WishAsync(turn, asked => wish(turn, asked)), cancellation);
        return answer.Command is { } command ? TypedResults.Ok(CommandView.Of(command, commands.Waiting, commands.Now)) : answer.Problem!;
    }

    private static CommandState[] StatesOf(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name =>
            Enum.TryParse<CommandState>(name, ignoreCase: true, out var state) && Enum.IsDefined(state) && !char.IsDigit(name[0])
                ? state
                : throw new ProblemException(Problem.Invalid("state", $"expected one of {string.Join(", ", Enum.GetValues<CommandState>().Select(CommandText.Of))}")))];
}
