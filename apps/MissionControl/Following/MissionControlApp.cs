using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.MissionControl.Following;

/// <summary>Mission control as an app of the federation.</summary>
/// <param name="desk">What follows the run.</param>
public sealed class MissionControlApp(MissionDesk desk) : FederateApp<MissionControlState>
{
    /// <summary>A mission control without parts.</summary>
    public MissionControlApp()
        : this(MissionDesk.Empty)
    {
    }

    /// <inheritdoc />
    public override string Purpose => "The ground: telemetry archive, limits and alarms, command queue, logs; REST and a page.";

    /// <inheritdoc />
    protected override string NameIn(AppNames apps) => apps.MissionControl;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Subscriptions(AppNames apps) =>
    [
        $"{apps.Spacecraft}/{Channels.Description}",
        $"{apps.Spacecraft}/{Channels.Telemetry}",
        $"{apps.Spacecraft}/{Channels.Event}",
        $"{apps.Spacecraft}/{Channels.Verification}",
        $"{apps.Spacecraft}/{Channels.Elements}",
        $"{apps.Satellites}/{Channels.Location}",
        $"{apps.Ground}/{Channels.Location}",
        $"{apps.Outage}/{Channels.OutageReport}",
        $"{apps.Outage}/{Channels.OutageRestore}",
    ];

    /// <inheritdoc />
    protected override IFederate<MissionControlState> ModelOf(Scenario scenario) => new MissionControlFederate(desk);
}
