using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Commands;

/// <summary>Wishes, spacecraft and what they say, for tests of commands.</summary>
internal static class Some
{
    public static readonly TimeSpan AcceptWithin = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan CompleteWithin = TimeSpan.FromMinutes(2);

    public static Person Person(string name) => new($"id-of-{name}", name);

    /// <summary>Understands <c>power.setLoad</c>, the critical <c>propulsion.burn</c> and <c>payload.start</c> with an interlock.</summary>
    public static SpacecraftDescription Spacecraft(int id) => new(
        id,
        $"Craft {id}",
        false,
        [],
        [
            new CommandDefinition(
                "power.setLoad", "Switches a load.", false,
                [
                    new ArgumentDefinition("load", "", "Which.", null, null, ["heater", "payload"], true),
                    new ArgumentDefinition("watts", "W", "How much.", 0, 100, null, false),
                ],
                [], AcceptWithin, CompleteWithin),
            new CommandDefinition("propulsion.burn", "Burns.", true, [], [], AcceptWithin, CompleteWithin),
            new CommandDefinition(
                "payload.start", "Starts the payload.", false, [],
                [new CommandInterlock("power.batterySoc", 40, null, "the battery would run down")], AcceptWithin, CompleteWithin),
        ],
        []);

    public static NewCommand Load(string? key = null, int spacecraft = 1) => new()
    {
        Key = key,
        Spacecraft = spacecraft,
        Command = "power.setLoad",
        Arguments = new Dictionary<string, ArgumentValue> { ["load"] = ArgumentValue.Of("heater"), ["watts"] = ArgumentValue.Of(10) },
    };

    public static NewCommand Burn(string? key = null) => Load(key) with { Command = "propulsion.burn", Arguments = NoArguments };

    public static NewCommand Payload(string? key = null) => Load(key) with { Command = "payload.start", Arguments = NoArguments };

    public static IReadOnlyDictionary<string, ArgumentValue> NoArguments { get; } = new Dictionary<string, ArgumentValue>();

    public static SatelliteState Acquired(int spacecraft, int station, ScenarioTime at) => State(spacecraft, station, at, true);

    public static SatelliteState Lost(int spacecraft, int station, ScenarioTime at) => State(spacecraft, station, at, false);

    public static CommandVerification Said(
        this Ground ground, string key, CommandStage stage, int spacecraft = 1, double? fraction = null, string? reason = null) =>
        new(spacecraft, key, stage, ground.Now - TimeSpan.FromSeconds(1), ground.Now - TimeSpan.FromMilliseconds(900), 5, fraction, reason);

    public static SpacecraftEvent Event(ScenarioTime at, string source = "power", string code = "SAFE_MODE", int spacecraft = 1, long sequence = 1) =>
        new(spacecraft, sequence, at, at, 5, false, EventSeverity.High, source, code, "It happened.");

    private static SatelliteState State(int spacecraft, int station, ScenarioTime at, bool commRange) =>
        new(spacecraft, $"Craft {spacecraft}", 0, 0, 500_000, DataVolume.Zero, commRange, station, 0, 0, at);
}
