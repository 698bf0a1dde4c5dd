using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Spacecraft;

/// <summary>The spacecraft as an app of the federation.</summary>
public sealed class SpacecraftApp : FederateApp<SpacecraftState>
{
    /// <inheritdoc />
    public override string Purpose => "Flies the spacecraft: subsystems with coupled physics, telemetry, events and commands.";

    /// <inheritdoc />
    protected override string NameIn(AppNames apps) => apps.Spacecraft;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Subscriptions(AppNames apps) =>
    [
        $"{apps.Ground}/{Channels.Location}",
        $"{apps.Outage}/{Channels.OutageReport}",
        $"{apps.Outage}/{Channels.OutageRestore}",
        $"{apps.MissionControl}/{Channels.Uplink}",
        $"{apps.MissionControl}/{Channels.Fault}",
    ];

    /// <inheritdoc />
    protected override IFederate<SpacecraftState> ModelOf(Scenario scenario) => new SpacecraftFederate(
        scenario, null, CommandKey.Parse(System.Environment.GetEnvironmentVariable(CommandKey.Variable)));
}
