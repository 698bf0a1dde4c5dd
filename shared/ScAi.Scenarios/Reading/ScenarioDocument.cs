using ScAi.Messages;
using ScAi.Scenarios.Rules;
using ScAi.Time;

namespace ScAi.Scenarios.Reading;

/// <summary>Turns a scenario file into a <see cref="Scenario"/>.</summary>
internal sealed class ScenarioDocument(string path, Complaints complaints)
{
    private readonly ReferencedFiles _files = new(path);

    /// <summary>The scenario; worth nothing, or null, when there were complaints.</summary>
    public Scenario? Read(string text)
    {
        var root = YamlTree.Load(text, complaints);
        if (root is not YamlMapping mapping)
        {
            if (root is YamlScalar { IsNothing: true })
            {
                complaints.Add(new ScenarioError("", "a scenario", "an empty document") { Line = 1, Column = 1 });
            }
            else if (root is not null)
            {
                complaints.At(root, "", "a scenario: a block of keys", root.Description);
            }

            return null;
        }

        var scenario = Scenario(new Section(mapping, "", "", null, complaints));
        foreach (var broken in ScenarioRules.BrokenBy(scenario))
        {
            complaints.About(broken);
        }

        return scenario;
    }

    private Scenario Scenario(Section top)
    {
        var start = top.Require("start", Values.Instant);
        var apps = Apps(top.Open("apps"));
        var orbits = new OrbitSources(_files, start, complaints);
        return new Scenario
        {
            Name = top.Read("name", Values.Text, Path.GetFileNameWithoutExtension(path)),
            Seed = top.Read("seed", Values.Seed, 0UL),
            Start = start,
            Stop = top.Require("stop", Values.Instant),
            TickStep = top.Read("tick", Quantities.Duration, TimeSpan.FromSeconds(10)),
            Time = top.Read("time", Values.OneOf<TimeMode>(), TimeMode.Coordinated),
            Rate = top.Read("rate", Values.Rate, 1),
            Prefix = top.Read("prefix", Values.Text, "downlink"),
            WireUnits = top.Read("wireUnits", Values.OneOf<WireUnits>(), WireUnits.Documented),
            NostCompatibility = top.Read("nostCompatibility", Values.Flag, false),
            Apps = apps,
            Manager = Manager(top, apps, start),
            Satellites = new SatelliteEntries(orbits, complaints).Read(top.RequireBlock("satellites")),
            Ground = Ground(top.RequireBlock("ground")),
            Outages = new OutageEntries(_files, complaints).Read(top.Open("outages"), start),
            Spacecraft = SpacecraftEntries.Spacecraft(top.Open("spacecraft")),
            MissionControl = SpacecraftEntries.MissionControl(top.Open("missionControl"), start),
        };
    }

    private static AppNames Apps(Section? apps)
    {
        var names = new AppNames();
        return apps is null ? names : new AppNames(
            Manager: apps.Read("manager", Values.Text, names.Manager),
            Satellites: apps.Read("satellites", Values.Text, names.Satellites),
            Ground: apps.Read("ground", Values.Text, names.Ground),
            Outage: apps.Read("outage", Values.Text, names.Outage),
            Observer: apps.Read("observer", Values.Text, names.Observer),
            Spacecraft: apps.Read("spacecraft", Values.Text, names.Spacecraft),
            MissionControl: apps.Read("missionControl", Values.Text, names.MissionControl));
    }

    private static ManagerPlan Manager(Section top, AppNames apps, ScenarioTime start)
    {
        var manager = top.Open("manager");
        var required = ManagerPlan.ModelApps(apps, top.Has("spacecraft"), top.Has("missionControl"));
        var plan = new ManagerPlan { RequiredApps = required, TimeStatusInit = start };
        return manager is null ? plan : new ManagerPlan
        {
            RequiredApps = manager.ReadList("requiredApps", Values.Text) is { } given
                ? ScenarioList.From(given)
                : plan.RequiredApps,
            CommandLead = manager.Read("commandLead", Quantities.Duration, plan.CommandLead),
            InitRetryDelay = manager.Read("initRetryDelay", Quantities.Duration, plan.InitRetryDelay),
            InitMaxRetry = manager.Read("initMaxRetry", Values.Count, plan.InitMaxRetry),
            TimeScaleUpdates = ScenarioList.From(manager.OpenList("timeScaleUpdates").Select(TimeScaleUpdate)),
            LostFederate = manager.Read("lostFederate", Values.OneOf<LostFederatePolicy>(), plan.LostFederate),
            LostAfter = manager.Read("lostAfter", Quantities.Duration, plan.LostAfter),
            TimeStatusStep = manager.Read("timeStatusStep", Quantities.Duration, plan.TimeStatusStep),
            TimeStatusInit = manager.Read("timeStatusInit", Values.Instant, start),
        };
    }

    private static TimeScaleUpdate TimeScaleUpdate(Section update) =>
        new(update.Require("at", Values.Instant), update.Require("rate", Values.Rate));

    private static GroundPlan Ground(Section? ground)
    {
        if (ground is null)
        {
            return new GroundPlan { Stations = [] };
        }

        var defaults = ground.Open("defaults");
        if (defaults is not null)
        {
            Terms(defaults);
        }

        if (!ground.Has("stations"))
        {
            ground.Miss("stations", "a list of stations");
        }

        return new GroundPlan
        {
            Selection = ground.Read("selection", Values.OneOf<StationSelection>(), StationSelection.First),
            HandOver = ground.Read("handOver", Values.OneOf<HandOver>(), HandOver.OnLoss),
            Stations = ScenarioList.From(ground.OpenList("stations", defaults).Select(Station)),
        };

        StationPlan Station(Section station, int index) => Terms(station) with
        {
            Id = station.Read("id", Values.Count, index),
            Name = station.Has("name") ? station.Require("name", Values.Text) : null,
            LatitudeDegrees = station.Require("latitude", Quantities.Latitude),
            LongitudeDegrees = station.Require("longitude", Quantities.Longitude),
            AltitudeMeters = station.Read("altitude", Quantities.Length, 0),
            DownlinkRate = station.Require("downlinkRate", Quantities.DataRate),
        };

        // What may stand in the defaults; read there once more, so that a mistake in them is found even when nobody needs
        // them.
        static StationPlan Terms(Section terms) => new()
        {
            Id = 0,
            LatitudeDegrees = 0,
            LongitudeDegrees = 0,
            MaskDegrees = terms.Read("mask", Quantities.Angle, 0),
            DownlinkRate = terms.Read("downlinkRate", Quantities.DataRate, DataRate.Zero),
            CostPerSecond = terms.Read("costPerSecond", Quantities.Cost, 0),
            CostMode = terms.Read("costMode", Values.OneOf<CostMode>(), CostMode.Discrete),
            Antennas = terms.Read("antennas", Values.Count, 1),
        };
    }
}
