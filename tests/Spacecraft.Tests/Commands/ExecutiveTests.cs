using ScAi.Messages;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Telemetry;
using ScAi.Spacecraft.Tests.Vehicle;
using ScAi.Time;

namespace ScAi.Spacecraft.Tests.Commands;

public sealed class ExecutiveTests
{
    private static readonly ScenarioTime Now = Flight.Start;
    private static readonly CommandKey Key = CommandKey.Parse(new string('a', 64))!;
    private readonly CommandSet _commands = new Flight().Design.Commands;
    private readonly List<OnboardReport> _reports = [];

    [Fact]
    public void Receive_AGoodCommand_IsAcceptedAndBegunOnce()
    {
        var state = Receive(new ExecutiveState(), Uplink());
        state = Executive.Next(state, Now, _reports, out var due);
        state = Executive.Complete(state, "k", Now, _reports);
        state = Executive.Next(Receive(state, Uplink()), Now, _reports, out var again);

        Assert.Equal("k", due!.Uplink.Key);
        Assert.Null(again);
        Assert.Equal([CommandStage.Accepted, CommandStage.Started, CommandStage.Completed], Stages());
    }

    [Fact]
    public void Receive_RadiatedAgainUnderAHigherAttempt_SaysHowFarItHasCome()
    {
        var state = Executive.Next(Receive(new ExecutiveState(), Uplink()), Now, _reports, out _);
        state = Executive.Complete(state, "k", Now, _reports);
        _reports.Clear();

        state = Receive(state, Uplink() with { Attempt = 2 });
        state = Receive(state, Uplink() with { Attempt = 2 });

        Assert.Equal([CommandStage.Accepted, CommandStage.Completed], Stages());
        Assert.Equal(1, state.Executed);
    }

    [Fact]
    public void Next_SeveralScheduled_AreBegunInOrderOfTimeAndWhatHasExpiredFails()
    {
        var state = Receive(new ExecutiveState(), Uplink("late") with { ExecuteAt = Now + TimeSpan.FromSeconds(20) });
        state = Receive(state, Uplink("early") with { ExecuteAt = Now + TimeSpan.FromSeconds(10) });
        state = Receive(state, Uplink("gone") with { ExecuteAt = Now + TimeSpan.FromSeconds(5), Expires = Now + TimeSpan.FromSeconds(6) });

        state = Executive.Next(state, Now + TimeSpan.FromSeconds(4), _reports, out var nothing);
        state = Executive.Next(state, Now + TimeSpan.FromSeconds(30), _reports, out var first);
        state = Executive.Next(state, Now + TimeSpan.FromSeconds(30), _reports, out var second);

        Assert.Null(nothing);
        Assert.Equal(("early", "late"), (first!.Uplink.Key, second!.Uplink.Key));
        Assert.Equal(CommandStage.Failed, state.Entries["gone"].Stage);
    }

    public static TheoryData<CommandUplink, string> Bad => new()
    {
        { Uplink() with { Command = "propulsion.brun" }, "there is no propulsion.brun" },
        { Uplink() with { Expires = Now }, "expired" },
        { Burn(("deltaV", ArgumentValue.Of(1))), "direction: missing" },
        { Burn(("deltaV", ArgumentValue.Of("1")), ("direction", ArgumentValue.Of("prograde"))), "deltaV: expected a number" },
        { Burn(("deltaV", ArgumentValue.Of(1e6)), ("direction", ArgumentValue.Of("prograde"))), "deltaV: expected at most 500 m/s, got 1000000" },
        { Burn(("deltaV", ArgumentValue.Of(1)), ("direction", ArgumentValue.Of("up"))), "direction: expected one of prograde" },
        { Uplink() with { Arguments = Arguments(("loud", ArgumentValue.Of(1))) }, "loud: system.ping has no such argument" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Receive_WhatCannotBeDone_FailsWithAReason(CommandUplink uplink, string reason)
    {
        var state = Receive(new ExecutiveState(), uplink);

        Assert.Contains(reason, Assert.IsType<VerificationReport>(Assert.Single(_reports)).Reason, StringComparison.Ordinal);
        Assert.Empty(state.Pending);
    }

    // S-06: 10,000 replays, forgeries and stale ones.
    [Fact]
    public void Receive_TenThousandReplaysAndForgeriesUnderAKey_ExecutesNone()
    {
        var random = new Random(6);
        var good = Key.Sign(Uplink());
        var state = Receive(new ExecutiveState(), good, Key);
        state = Executive.Next(state, Now, _reports, out _);
        state = Executive.Complete(state, "k", Now, _reports);
        var other = CommandKey.Parse(new string('b', 64))!;
        for (var i = 0; i < 10_000; i++)
        {
            var (uplink, at) = random.Next(5) switch
            {
                0 => (good, Now + TimeSpan.FromSeconds(random.Next(86_400))),
                1 => (good with { Key = $"f{i}" }, Now),
                2 => (other.Sign(Uplink($"f{i}")), Now),
                3 => (Uplink($"f{i}"), Now),
                _ => (Key.Sign(Uplink($"s{i}")), Now + Executive.Freshness + TimeSpan.FromSeconds(1)),
            };
            state = Executive.Receive(state, uplink, at, Key, _commands, _reports, out _);
            state = Executive.Next(state, at, _reports, out var due);
            Assert.Null(due);
        }

        Assert.Equal(1, state.Executed);
        Assert.Single(state.Entries);
    }

    [Fact]
    public void Receive_SignedByTheSharedKey_IsAccepted() =>
        Assert.Single(Receive(new ExecutiveState(), Key.Sign(Uplink()), Key).Pending);

    private static CommandUplink Uplink(string key = "k") => new(0, key, 1, "system.ping", Arguments(), 1, Now);

    private static CommandUplink Burn(params (string Name, ArgumentValue Value)[] arguments) =>
        Uplink() with { Command = "propulsion.burn", Arguments = Arguments(arguments) };

    private static Dictionary<string, ArgumentValue> Arguments(params (string Name, ArgumentValue Value)[] arguments) =>
        arguments.ToDictionary(argument => argument.Name, argument => argument.Value);

    private ExecutiveState Receive(ExecutiveState state, CommandUplink uplink, CommandKey? key = null) =>
        Executive.Receive(state, uplink, Now, key, _commands, _reports, out _);

    private IEnumerable<CommandStage> Stages() => _reports.OfType<VerificationReport>().Select(report => report.Stage);
}
