using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Tests.Commands;

namespace ScAi.MissionControl.Tests.Killing;

/// <summary>
/// Ground and spacecraft as processes that are killed without warning: each key is executed at most once, none is stuck, and
/// all end as they do when nobody is killed. What a killed process had said is heard or lost as chance has it; besides, one
/// answer in ten is lost on its way, and one uplink in ten comes twice.
/// </summary>
public class KillTests
{
    [Theory]
    [InlineData(200, 8, 8)]
    public Task Commands_ProcessesKilledAtRandom_EndAsIfUndisturbed(int commands, int groundKills, int craftKills) =>
        CompareAsync(commands, groundKills, craftKills, seed: 5);

    [Theory]
    [Trait("set", "nightly")]
    [InlineData(10_000, 100, 100, Explicit = true)]
    public Task Commands_ProcessesKilledAHundredTimes_EndAsIfUndisturbed(int commands, int groundKills, int craftKills) =>
        CompareAsync(commands, groundKills, craftKills, seed: 6);

    private static async Task CompareAsync(int commands, int groundKills, int craftKills, int seed)
    {
        var undisturbed = await RunAsync(commands, 0, 0, seed);
        var disturbed = await RunAsync(commands, groundKills, craftKills, seed);

        Assert.Equal((groundKills, craftKills), disturbed.Kills);
        Assert.Equal(commands, disturbed.States.Count);
        Assert.All(disturbed.States, state => Assert.True(CommandMachine.IsFinal(state.Value), $"{state.Key} is stuck: {state.Value}"));
        Assert.Equal(undisturbed.States, disturbed.States);
        Assert.Equal(3, disturbed.States.Values.Distinct().Count());
        var executed = disturbed.Executed.GroupBy(key => key).ToList();
        Assert.All(executed, key => Assert.Single(key));
        Assert.Equal(
            disturbed.States.Where(state => state.Value == CommandState.Completed).Select(state => state.Key),
            executed.Select(key => key.Key).Order(StringComparer.Ordinal));
    }

    private static async Task<Outcome> RunAsync(int commands, int groundKills, int craftKills, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("scai-kill-test-").FullName;
        var (path, journal) = (Path.Combine(folder, "mission.db"), Path.Combine(folder, "journal"));
        var random = new Random(seed);
        using var ground = new Victim(forgets: false, GroundProcess.Word, path, $"{commands}");
        using var craft = new Victim(forgets: true, CraftProcess.Word, journal);
        await using var database = Database.Of(path, TimeProvider.System);
        var down = new List<string> { KillPlan.Line(Channels.Description, Some.Spacecraft(1)) };

        // As long as undisturbed ones take, and what was lost takes to be sent again; killed all the way.
        var usual = commands * GroundProcess.Options.UplinkInterval / Ground.Step;
        var kills = Math.Max(groundKills, craftKills);
        for (var tick = 0; tick < 5_000; tick++)
        {
            double? KillAt(Victim victim, int wanted) =>
                victim.Kills < wanted && (random.NextDouble() < kills / usual || victim.Kills < wanted * (tick / (2 * usual) - 1)) ? 1.2 * random.NextDouble() : null;

            if (tick >= 2)
            {
                down.Add(KillPlan.Line(Channels.Location, Some.Acquired(1, 5, KillPlan.Ticks[tick - 1].Start)));
            }

            var up = ground.Tick(tick, down, KillAt(ground, groundKills)).Where(line => KillPlan.Read(line, 0) is { Record: CommandUplink }).ToList();
            var twice = up.Where(_ => kills > 0 && random.Next(10) == 0).ToList();
            down = [.. craft.Tick(tick, [.. up, .. twice], KillAt(craft, craftKills))
                .Where(line => KillPlan.Read(line, 0) is { Record: CommandVerification } && (kills == 0 || random.Next(10) > 0))];
            if (tick % 20 == 19 && (ground.Kills, craft.Kills) == (groundKills, craftKills) && await OpenAsync(database) == 0)
            {
                break;
            }
        }

        var states = (await database.ReadAsync(connection => CommandQueries.ListAsync(connection, [], null, null, int.MaxValue))).Commands
            .OrderBy(command => command.Key, StringComparer.Ordinal).ToDictionary(command => command.Key, command => command.State);
        var executed = File.ReadAllLines(journal)
            .Where(line => line.StartsWith(CraftProcess.Executed, StringComparison.Ordinal)).Select(line => line[CraftProcess.Executed.Length..]).ToList();
        ground.Dispose();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        return new Outcome(states, executed, (ground.Kills, craft.Kills));
    }

    private static Task<int> OpenAsync(Database database) =>
        database.ReadAsync(async connection => (await CommandStore.ActiveAsync(connection)).Count());

    private sealed record Outcome(Dictionary<string, CommandState> States, IReadOnlyList<string> Executed, (int Ground, int Craft) Kills);
}
