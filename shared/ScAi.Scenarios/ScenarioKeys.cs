namespace ScAi.Scenarios;

/// <summary>Every key of the scenario file; the reader refuses all others.</summary>
public static class ScenarioKeys
{
    private const string Duration = "duration";
    private const string Instant = "instant";
    private const string Text = "text";
    private const string Name = "name";
    private const string Block = "block";
    private const string List = "list";
    private const string Number = "number";
    private const string ByProfile = "by `profile`";
    private const string Above0 = "above 0";
    private const string OneSource = "one of `tle`, `elements`, `walker`, `omm`";
    private const string OneTopicLevel = "one topic level: no `/`, `+`, `#`";

    /// <summary>The keys, in the order in which a scenario is best written.</summary>
    public static IReadOnlyList<ScenarioKey> All { get; } =
    [
        new("name", Text, "the file's name", "", "What people call the scenario; names the run folder."),
        new("seed", "whole number", "0", "0 to 18446744073709551615", "Seeds every random draw."),
        new("start", Instant, null, "1957 to 2999", "Where scenario time begins."),
        new("stop", Instant, null, "after `start`, to 2999", "Where scenario time ends, exclusive."),
        new("tick", Duration, "10 s", "1 us to the window", "The length of a tick; the last one may be shorter."),
        new("time", "`coordinated`, `freeRunning`", "coordinated", "", "Who decides how time advances: the manager, or every app for itself as in NOS-T."),
        new("rate", "number or `max`", "1", "0.001 to 1000000; `max` only when coordinated", "Scenario seconds per wall-clock second."),
        new("prefix", Text, "downlink", OneTopicLevel, "The run's namespace: the first level of every topic."),
        new("wireUnits", "`documented`, `nostAsCoded`", "documented", "", "GB and MB/s on the wire as documented, or gigabits as in NOS-T's code."),
        new("nostCompatibility", "`true`, `false`", "false", "", "Whether the ground network also sends NOS-T's sentinel links."),

        new("apps", Block, "", "", "The names under which the apps publish."),
        new("apps.manager", Name, "manager", OneTopicLevel + "; all different", "The manager."),
        new("apps.satellites", Name, "constellation", OneTopicLevel + "; all different", "The satellite storage app."),
        new("apps.ground", Name, "ground", OneTopicLevel + "; all different", "The ground network."),
        new("apps.outage", Name, "outage", OneTopicLevel + "; all different", "The outage generator."),
        new("apps.observer", Name, "observer", OneTopicLevel + "; all different", "The observer."),
        new("apps.spacecraft", Name, "spacecraft", OneTopicLevel + "; all different", "The spacecraft app."),
        new("apps.missionControl", Name, "missioncontrol", OneTopicLevel + "; all different", "Mission control."),

        new("manager", Block, "", "", "How the run is led."),
        new("manager.requiredApps", "list of names", "the satellite, ground and outage apps, and those of the blocks `spacecraft` and `missionControl`", "at least one; no name twice", "Who must be ready before the run starts."),
        new("manager.commandLead", Duration, "3 s", "0 s to 1 h, wall clock", "How long before they take effect start and update are sent; at once when coordinated."),
        new("manager.initRetryDelay", Duration, "5 s", "above 0 s, to 1 h, wall clock", "How long after an init without everybody ready the next one is sent."),
        new("manager.initMaxRetry", "whole number", "5", "1 to 1000", "How many times init is sent before the run fails."),
        new("manager.timeScaleUpdates", List, "none", "in order, inside the window", "Changes of rate."),
        new("manager.timeScaleUpdates[].at", Instant, null, "inside the window, after the one before", "When the rate changes, exactly."),
        new("manager.timeScaleUpdates[].rate", "number or `max`", null, "0.001 to 1000000; `max` only when coordinated", "The rate from then on."),
        new("manager.lostFederate", "`abort`, `wait`", "abort", "", "What happens when a required app is lost in mid-run."),
        new("manager.lostAfter", Duration, "10 s", "above 0 s, to 1 h, wall clock", "How long an app may be gone before it counts as lost."),
        new("manager.timeStatusStep", Duration, "60 s", "1 us to 36525 d", "Scenario time between two time status messages of an app."),
        new("manager.timeStatusInit", Instant, "`start`", "inside the window", "Scenario time of the first time status message."),

        new("satellites", Block, null, "", "The constellation."),
        new("satellites.locationStep", Duration, "60 s", "1 us to 36525 d", "Scenario time between two periodic states of a satellite."),
        new("satellites.defaults", Block, "", "the keys marked with *", "What every satellite in the list has unless it says otherwise."),
        new("satellites.list", List, null, "at least one", "The satellites: each entry is one satellite (`tle`, `omm`) or many (`elements`, `walker`)."),
        new("satellites.list[].id", "whole number", "its place in the list, from 0", "0 or more; unique", "The satellite's id; of the first one when the entry is many."),
        new("satellites.list[].name", Text, "the name in the element set", "unique; not with `elements`", "The satellite's name; what all names of a `walker` begin with."),
        new("satellites.list[].tle", "list of 2 or 3 lines, or text of as many lines", "", OneSource, "A two-line element set, with or without its title line."),
        new("satellites.list[].elements", "file", "", OneSource, "A file of element sets (TLE, 3LE, or OMM as JSON, CSV, XML or KVN), from the scenario's folder."),
        new("satellites.list[].select", "list of names", "all in the file", "only with `elements`", "Which satellites of the file take part, in this order."),
        new("satellites.list[].walker", Block, "", OneSource, "A generated Walker constellation of circular orbits."),
        new("satellites.list[].walker.pattern", "`i:t/p/f`", null, "t a multiple of p, at most 100000; f below p", "Inclination in degrees, satellites, planes, phasing."),
        new("satellites.list[].walker.kind", "`delta`, `star`", "delta", "", "Whether the planes spread over the full turn or half of it."),
        new("satellites.list[].walker.altitude", "length", null, "100 km to 100000 km", "Height above the equatorial radius."),
        new("satellites.list[].walker.epoch", Instant, "`start`", "", "When the first satellite is at its node."),
        new("satellites.list[].omm", Block, "", OneSource, "Mean elements under the names that an orbit mean-elements message has for them."),
        new("satellites.list[].omm.epoch", Instant, null, "", "When the elements hold."),
        new("satellites.list[].omm.meanMotion", "revolutions per day", null, "above 0 rev/d, to 20 rev/d", "Kozai mean motion."),
        new("satellites.list[].omm.eccentricity", Number, null, "0 to below 1", "Eccentricity."),
        new("satellites.list[].omm.inclination", "angle", null, "0 to 180 deg", "Inclination, TEME of date."),
        new("satellites.list[].omm.raOfAscNode", "angle", null, "-360 to 360 deg", "Right ascension of the ascending node, TEME of date."),
        new("satellites.list[].omm.argOfPericenter", "angle", null, "-360 to 360 deg", "Argument of perigee."),
        new("satellites.list[].omm.meanAnomaly", "angle", null, "-360 to 360 deg", "Mean anomaly."),
        new("satellites.list[].omm.bstar", Number, "0", "", "SGP4's drag term, per Earth radius."),
        new("satellites.list[].omm.meanMotionDot", Number, "0", "", "Half the mean motion's derivative, rev/d^2; not used."),
        new("satellites.list[].omm.meanMotionDdot", Number, "0", "", "A sixth of its second derivative, rev/d^3; not used."),
        new("satellites.list[].omm.noradCatId", "whole number", "0", "0 to 999999999", "Catalogue number."),
        new("satellites.list[].omm.objectId", Text, "none", "", "International designator such as 2011-061A."),
        new("satellites.list[].omm.classificationType", "letter", "U", "a capital letter", "Unclassified, classified or secret."),
        new("satellites.list[].omm.ephemerisType", "whole number", "0", "", "The theory the elements are for; not used."),
        new("satellites.list[].omm.elementSetNo", "whole number", "0", "", "Running number of the element set; not used."),
        new("satellites.list[].omm.revAtEpoch", "whole number", "0", "", "Revolution number at the epoch; not used."),
        new("satellites.list[].recorder", "data volume", null, "above 0", "The capacity of the solid-state recorder.") { InDefaults = true },
        new("satellites.list[].initialUse", "fraction", "0", "0 to 1", "How full the recorder is at the start.") { InDefaults = true },
        new("satellites.list[].instrument", "data rate", "0 Mbit/s", "0 or more", "How fast the instrument fills the recorder.") { InDefaults = true },
        new("satellites.list[].costMode", "`discrete`, `continuous`, `both`", "discrete", "", "How downlinks are paid for: per second of link, by a fixed rate, or both.") { InDefaults = true },
        new("satellites.list[].fixedRate", "cost per time", "0 $/s", "0 or more", "The fixed rate of cost modes `continuous` and `both`.") { InDefaults = true },
        new("satellites.list[].contract", "block or `none`", "none", "", "The station that backs the fixed rate.") { InDefaults = true },
        new("satellites.list[].contract.station", "whole number", null, "a station's id", "The station; while it is out the fallback counts."),
        new("satellites.list[].contract.fallback", "`discrete`, `continuous`, `both`", "discrete", "", "The cost mode while that station is out."),
        new("satellites.list[].sensor", "block or `none`", "none", "one of `cone`, `rectangle`", "What the instrument sees, straight down; for maps only.") { InDefaults = true },
        new("satellites.list[].sensor.cone", "angle", "", "above 0 deg, below 90 deg", "Half the opening angle of a round field of view."),
        new("satellites.list[].sensor.rectangle", "list of 2 angles", "", "above 0 deg, below 90 deg", "Half the opening angles of a rectangular field of view: across the flight direction, along it."),

        new("ground", Block, null, "", "The ground network."),
        new("ground.selection", "`first`, `highestElevation`, `cheapest`, `fastest`", "first", "", "Which station serves a satellite that several see."),
        new("ground.handOver", "`onLoss`, `onBetter`", "onLoss", "", "When a link moves to another station."),
        new("ground.defaults", Block, "", "the keys marked with *", "What every station in the list has unless it says otherwise."),
        new("ground.stations", List, null, "at least one", "The stations; their order counts for `selection: first`."),
        new("ground.stations[].id", "whole number", "its place in the list, from 0", "0 or more; unique", "The station's id."),
        new("ground.stations[].name", Text, "none", "unique", "The station's name, for people."),
        new("ground.stations[].latitude", "latitude", null, "-90 to 90 deg", "Geodetic latitude, WGS-84, north positive."),
        new("ground.stations[].longitude", "longitude", null, "-180 to 180 deg", "Longitude, east positive."),
        new("ground.stations[].altitude", "length", "0 m", "-500 m to 10 km", "Height above the WGS-84 ellipsoid."),
        new("ground.stations[].mask", "angle", "0 deg", "0 deg to below 90 deg", "The elevation below which nothing is received.") { InDefaults = true },
        new("ground.stations[].downlinkRate", "data rate", null, "above 0", "How fast the station receives.") { InDefaults = true },
        new("ground.stations[].costPerSecond", "cost per time", "0 $/s", "0 or more", "What a second of link costs.") { InDefaults = true },
        new("ground.stations[].costMode", "`discrete`, `continuous`, `both`", "discrete", "", "How the station charges; `continuous` charges nothing per link.") { InDefaults = true },
        new("ground.stations[].antennas", "whole number", "1", "1 to 1000", "How many satellites the station serves at a time.") { InDefaults = true },

        new("outages", Block, "", "", "When stations are out; without it, never."),
        new("outages.random", "block or `none`", "none", "", "Outages by chance: one trial per operational station and interval."),
        new("outages.random.probability", "fraction", null, "0 to 1", "The chance that a trial begins an outage."),
        new("outages.random.interval", Duration, "1 h", "1 us to 36525 d", "Scenario time between two trials of a station."),
        new("outages.random.duration", Duration, "30 min", "1 us to 36525 d", "How long such an outage lasts."),
        new("outages.file", "file", "none", "", "A CSV file of scheduled outages, from the scenario's folder."),
        new("outages.scheduled", List, "none", "of one station, no two overlap", "Scheduled outages."),
        new("outages.scheduled[].station", "whole number", null, "a station's id", "The station that goes out."),
        new("outages.scheduled[].start", Instant, null, "inside the window", "When it goes out."),
        new("outages.scheduled[].duration", Duration, null, "1 us to 36525 d", "How long it stays out."),

        new("spacecraft", Block, "", "", "Which satellites are simulated as spacecraft; without it, none."),
        new("spacecraft.step", Duration, "1 s", "10 ms to 10 s", "The step of the subsystems' physics, counted from the scenario's start."),
        new("spacecraft.telemetryStep", Duration, "10 s", "a multiple of `step`, to 1 h", "Scenario time between two packets of a subsystem."),
        new("spacecraft.defaults", Block, "", "the keys marked with *", "What every vehicle in the list has unless it says otherwise."),
        new("spacecraft.list", List, null, "at least one", "The vehicles."),
        new("spacecraft.list[].satellite", Name, null, "a satellite's name; each once", "The satellite that is simulated as a spacecraft."),
        new("spacecraft.list[].profile", "`smallsat`, `crewed`", "smallsat", "", "What it is; decides every parameter that is not given.") { InDefaults = true },
        new("spacecraft.list[].dryMass", "mass", ByProfile, Above0, "Mass without propellant.") { InDefaults = true },
        new("spacecraft.list[].propellant", "mass", ByProfile, "0 or more", "Propellant at the start.") { InDefaults = true },
        new("spacecraft.list[].thrust", "force", ByProfile, Above0, "The thruster's force.") { InDefaults = true },
        new("spacecraft.list[].specificImpulse", Duration, ByProfile, Above0, "The thruster's specific impulse.") { InDefaults = true },
        new("spacecraft.list[].array", "area", ByProfile, Above0, "The solar array's area.") { InDefaults = true },
        new("spacecraft.list[].battery", "energy", ByProfile, Above0, "What the battery holds when new.") { InDefaults = true },
        new("spacecraft.list[].payloadPower", "power", ByProfile, "0 or more", "What the payload draws while it works.") { InDefaults = true },
        new("spacecraft.list[].transmitter", "power", ByProfile, Above0, "What the transmitter of telemetry radiates.") { InDefaults = true },
        new("spacecraft.list[].telemetryRate", "data rate", ByProfile, Above0, "How fast telemetry comes down.") { InDefaults = true },
        new("spacecraft.list[].telemetryRecorder", "data volume", ByProfile, Above0, "How much telemetry waits on board for a contact.") { InDefaults = true },
        new("spacecraft.list[].crew", "whole number", ByProfile, "0 to 20", "People on board of a crewed vehicle.") { InDefaults = true },
        new("spacecraft.list[].dockingFrom", "length or `none`", "none", Above0, "How far behind its target the vehicle begins; `none`: it does not dock.") { InDefaults = true },
        new("spacecraft.list[].softwareVersion", "whole number", "1", "1 or more", "The version of the software on board at the start.") { InDefaults = true },
        new("spacecraft.faults", List, "none", "", "What breaks."),
        new("spacecraft.faults[].satellite", Name, null, "a vehicle", "On which."),
        new("spacecraft.faults[].fault", Text, null, "as in the spacecraft's description", "What, as in `power.stringLoss`."),
        new("spacecraft.faults[].magnitude", Number, "1", "as in the spacecraft's description", "How much."),
        new("spacecraft.faults[].at", Instant, null, "inside the window", "When."),
        new("spacecraft.faults[].duration", Duration, "for good", "1 us to 36525 d", "For how long."),

        new("missionControl", Block, "", "only with `spacecraft`", "What mission control does of its own accord; without it, there is none."),
        new("missionControl.commands", List, "none", "", "Commands that the scenario gives; they count as approved."),
        new("missionControl.commands[].key", Text, "`plan-1`, `plan-2`, ...", "unique", "The command's key."),
        new("missionControl.commands[].at", Instant, "`start`", "inside the window", "Released not before this."),
        new("missionControl.commands[].satellite", Name, null, "a vehicle", "Whom it is for."),
        new("missionControl.commands[].command", Text, null, "as in the spacecraft's description", "What, as in `propulsion.burn`."),
        new("missionControl.commands[].arguments", "block of names and values", "none", "as in the spacecraft's description", "Its arguments."),
        new("missionControl.commands[].priority", "whole number", "5", "0 to 9", "Which goes first; 9 before 0."),
        new("missionControl.commands[].after", Text, "none", "the key of a command above", "The command that must have been completed before."),
        new("missionControl.commands[].executeAt", Instant, "on arrival", "inside the window", "When it is executed on board."),
        new("missionControl.commands[].deadline", Instant, "never", "after `at`", "Not released after this."),
        new("missionControl.limits", List, "none", "", "Limits in place of a spacecraft's own of the same parameter and severity."),
        new("missionControl.limits[].satellite", Name, "all vehicles", "a vehicle", "Of which."),
        new("missionControl.limits[].parameter", Text, null, "as in the spacecraft's description", "What, as in `power.batterySoc`."),
        new("missionControl.limits[].severity", "`watch`, `warning`, `distress`, `critical`, `severe`", "warning", "", "How bad it is outside."),
        new("missionControl.limits[].low", Number, "none", "`low`, `high` or both", "The lowest good value."),
        new("missionControl.limits[].high", Number, "none", "at least `low`", "The highest good value."),
        new("missionControl.limits[].minViolations", "whole number", "1", "1 or more", "How many samples in a row must be outside."),
        new("missionControl.limits[].deadband", Number, "0", "0 or more", "How far inside it has to come back before it is over."),
    ];

    /// <summary>The keys of one block, by name; <paramref name="block"/> as in <see cref="ScenarioKey.Path"/>, empty for the top.</summary>
    internal static IReadOnlyDictionary<string, ScenarioKey> In(string block) => Blocks[block];

    private static readonly Dictionary<string, IReadOnlyDictionary<string, ScenarioKey>> Blocks = ByBlock();

    private static Dictionary<string, IReadOnlyDictionary<string, ScenarioKey>> ByBlock()
    {
        var blocks = All.GroupBy(key => key.Block).ToDictionary(
            keys => keys.Key, keys => (IReadOnlyDictionary<string, ScenarioKey>)keys.ToDictionary(key => key.Name));
        blocks["satellites.defaults"] = Defaults("satellites.list[]");
        blocks["ground.defaults"] = Defaults("ground.stations[]");
        blocks["spacecraft.defaults"] = Defaults("spacecraft.list[]");
        return blocks;

        IReadOnlyDictionary<string, ScenarioKey> Defaults(string list) =>
            blocks[list].Values.Where(key => key.InDefaults).ToDictionary(key => key.Name);
    }
}
