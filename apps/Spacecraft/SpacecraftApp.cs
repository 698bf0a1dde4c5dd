using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Memory;
using ScAi.Time;

namespace ScAi.Spacecraft;

/// <summary>The spacecraft as an app of the federation.</summary>
public sealed class SpacecraftApp : FederateApp<SpacecraftState>
{
    private string? _folder;

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
    public override AppSetup Prepare(AppOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _folder = options.RunFolder;
        PlannedFaults.Check(ScenarioFile.Load(options.Scenario));
        return base.Prepare(options);
    }

    // Only in free-running time may an app that was started again go on: a manager that grants time has given up on it.
    /// <inheritdoc />
    protected override IFederate<SpacecraftState> ModelOf(Scenario scenario) => new SpacecraftFederate(
        scenario,
        scenario.Time == TimeMode.FreeRunning && _folder is not null ? new FolderMemory(_folder) : null,
        CommandKey.Parse(System.Environment.GetEnvironmentVariable(CommandKey.Variable)));
}
