using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.MissionControl.Serving;
using ScAi.Scenarios;

namespace ScAi.MissionControl.Following;

/// <summary>Mission control as an app of the federation.</summary>
public sealed class MissionControlApp : FederateApp<MissionControlState>
{
    private readonly MissionDesk? _desk;
    private string? _folder;
    private OwnMission? _own;
    private FederateLoop<MissionControlState>? _loop;

    /// <summary>One that keeps its mission in the run folder, by itself; without a run folder nothing is kept.</summary>
    public MissionControlApp()
    {
    }

    /// <summary>One whose mission others keep and look at.</summary>
    /// <param name="desk">What follows the run.</param>
    public MissionControlApp(MissionDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
        desk.Mode = () => Mode;
    }

    /// <inheritdoc />
    public override string Purpose => "The ground: telemetry archive, limits and alarms, command queue, logs; REST and a page.";

    /// <summary>Where it is in its life.</summary>
    public FederateMode Mode => _loop?.Mode ?? FederateMode.Undefined;

    /// <inheritdoc />
    public override AppSetup Prepare(AppOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _folder = options.RunFolder;
        var setup = base.Prepare(options);
        return setup with
        {
            Join = (bus, clock, log) =>
            {
                var participant = setup.Join(bus, clock, log);
                _loop = participant as FederateLoop<MissionControlState>;
                return participant;
            },
        };
    }

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
    protected override IFederate<MissionControlState> ModelOf(Scenario scenario)
    {
        if (_desk is null && _folder is not null)
        {
            _own = OwnMission.Open(Path.Combine(_folder, MissionControlOptions.DatabaseFile), scenario);
            _own.Desk.Mode = () => Mode;
        }

        return new MissionControlFederate(_desk ?? _own?.Desk ?? MissionDesk.Empty);
    }

    /// <inheritdoc />
    protected override IJournal<MissionControlState>? JournalIn(string runFolder, Scenario scenario) => _own;
}
