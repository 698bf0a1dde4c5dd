using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Scenarios.Writing;
using ScAi.Time;

namespace ScAi.Scenarios.Rules;

/// <summary>What must hold in every scenario, wherever it comes from.</summary>
internal sealed class ScenarioRules
{
    private const double SlowestRate = 0.001;
    private const double FastestRate = 1_000_000;
    private const int MostRetries = 1000;
    private const int MostAntennas = 1000;
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMicroseconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Scenario _scenario;
    private readonly List<BrokenRule> _broken = [];

    private ScenarioRules(Scenario scenario) => _scenario = scenario;

    /// <summary>The rules that a scenario breaks; none for a valid one.</summary>
    public static IReadOnlyList<BrokenRule> BrokenBy(Scenario scenario)
    {
        var rules = new ScenarioRules(scenario);
        rules.CheckTime();
        rules.CheckNames();
        rules.CheckManager(scenario.Manager);
        rules.CheckSatellites(scenario.Satellites);
        rules.CheckStations(scenario.Ground.Stations);
        rules.CheckOutages(scenario.Outages);
        return rules._broken;
    }

    private void CheckTime()
    {
        if (_scenario.Stop <= _scenario.Start)
        {
            Break("stop", $"an instant after the start, {_scenario.Start}", $"{_scenario.Stop}", dependsOn: ["start"]);
        }

        CheckStep("tick", _scenario.TickStep);
        if (_scenario.Stop > _scenario.Start && _scenario.TickStep > _scenario.Window)
        {
            Break(
                "tick",
                $"at most the window from start to stop, {InScenarioUnits.Duration(_scenario.Window)}",
                InScenarioUnits.Duration(_scenario.TickStep),
                dependsOn: ["start", "stop"]);
        }

        CheckRate("rate", _scenario.Rate);
    }

    private void CheckNames()
    {
        Require("name", _scenario.Name.Trim().Length > 0 && !_scenario.Name.Any(char.IsControl), "text on one line", Quote(_scenario.Name));
        CheckTopicLevel("prefix", _scenario.Prefix);
        var apps = _scenario.Apps;
        (string Path, string Name)[] names =
        [
            ("apps.manager", apps.Manager),
            ("apps.satellites", apps.Satellites),
            ("apps.ground", apps.Ground),
            ("apps.outage", apps.Outage),
            ("apps.observer", apps.Observer),
        ];
        foreach (var (path, name) in names)
        {
            CheckTopicLevel(path, name);
        }

        CheckUnique(names, "a name of its own for every app", Quote);
    }

    private void CheckManager(ManagerPlan manager)
    {
        Require("manager.requiredApps", manager.RequiredApps.Count > 0, "at least one app", "none");
        for (var i = 0; i < manager.RequiredApps.Count; i++)
        {
            var path = KeyPath.Of("manager.requiredApps", i);
            CheckTopicLevel(path, manager.RequiredApps[i]);
            Require(path, manager.RequiredApps[i] != _scenario.Apps.Manager, "another app than the manager itself", Quote(manager.RequiredApps[i]), "apps");
        }

        CheckUnique(manager.RequiredApps.Select((name, i) => (KeyPath.Of("manager.requiredApps", i), name)), "each app once", Quote);
        CheckWait("manager.commandLead", manager.CommandLead, TimeSpan.Zero);
        CheckWait("manager.initRetryDelay", manager.InitRetryDelay, ShortestStep);
        Within("manager.initMaxRetry", manager.InitMaxRetry, 1, MostRetries, Plain);
        CheckWait("manager.lostAfter", manager.LostAfter, ShortestStep);
        CheckStep("manager.timeStatusStep", manager.TimeStatusStep);
        if (manager.TimeStatusInit is { } first)
        {
            CheckInWindow("manager.timeStatusInit", first);
        }

        CheckTimeScaleUpdates(manager.TimeScaleUpdates);
    }

    private void CheckTimeScaleUpdates(ScenarioList<TimeScaleUpdate> updates)
    {
        for (var i = 0; i < updates.Count; i++)
        {
            var path = KeyPath.Of("manager.timeScaleUpdates", i);
            CheckInWindow($"{path}.at", updates[i].At);
            CheckRate($"{path}.rate", updates[i].Rate);
            if (i > 0 && updates[i].At <= updates[i - 1].At)
            {
                Break(
                    $"{path}.at", $"an instant after the update before it, {updates[i - 1].At}", $"{updates[i].At}",
                    dependsOn: ["manager.timeScaleUpdates"]);
            }
        }
    }

    private void CheckSatellites(SatelliteStoragePlan plan)
    {
        CheckStep("satellites.locationStep", plan.LocationStep);
        var satellites = plan.Satellites;
        Require("satellites.list", satellites.Count > 0, "at least one satellite", "none");
        for (var i = 0; i < satellites.Count; i++)
        {
            var (path, satellite) = (KeyPath.Of("satellites.list", i), satellites[i]);
            Require($"{path}.id", satellite.Id >= 0, "0 or more", $"{satellite.Id}");
            Require($"{path}.name", satellite.Name.Trim().Length > 0, "a name", Quote(satellite.Name));
            Require($"{path}.recorder", satellite.RecorderCapacity.Bits > 0, "a data volume above 0", InScenarioUnits.Volume(satellite.RecorderCapacity));
            CheckFraction($"{path}.initialUse", satellite.InitialUse);
            Require($"{path}.instrument", satellite.InstrumentRate.BitsPerSecond >= 0, "a data rate of 0 or more", InScenarioUnits.Rate(satellite.InstrumentRate));
            Require($"{path}.fixedRate", satellite.FixedRate >= 0, "a cost of 0 or more", InScenarioUnits.Cost(satellite.FixedRate));
            CheckOrbit(path, satellite.Elements);
            if (satellite.Contract is { } contract)
            {
                CheckStationIsKnown($"{path}.contract.station", contract.Station);
            }
        }

        CheckUnique(satellites.Select((satellite, i) => ($"{KeyPath.Of("satellites.list", i)}.id", satellite.Id)), "an id of its own for every satellite", Plain);
        CheckUnique(satellites.Select((satellite, i) => ($"{KeyPath.Of("satellites.list", i)}.name", satellite.Name)), "a name of its own for every satellite", Quote);
    }

    private void CheckOrbit(string path, ElementSet elements)
    {
        var orbit = new Sgp4(elements);
        foreach (var time in new[] { _scenario.Start, _scenario.Stop })
        {
            var code = orbit.Propagate(time, out _);
            if (code != PropagationCode.None)
            {
                Break(path, "an orbit that lasts from start to stop", $"{code} at {time} by SGP4 from elements of {elements.Epoch}", dependsOn: ["start", "stop"]);
                return;
            }
        }
    }

    private void CheckStations(ScenarioList<StationPlan> stations)
    {
        Require("ground.stations", stations.Count > 0, "at least one station", "none");
        for (var i = 0; i < stations.Count; i++)
        {
            var (path, station) = (KeyPath.Of("ground.stations", i), stations[i]);
            Require($"{path}.id", station.Id >= 0, "0 or more", $"{station.Id}");
            Within($"{path}.latitude", station.LatitudeDegrees, -90, 90, InScenarioUnits.Degrees);
            Within($"{path}.longitude", station.LongitudeDegrees, -180, 180, InScenarioUnits.Degrees);
            Within($"{path}.altitude", station.AltitudeMeters, -500, 10_000, InScenarioUnits.Meters);
            Require($"{path}.mask", station.MaskDegrees is >= 0 and < 90, "0 deg to below 90 deg", InScenarioUnits.Degrees(station.MaskDegrees));
            Require($"{path}.downlinkRate", station.DownlinkRate.BitsPerSecond > 0, "a data rate above 0", InScenarioUnits.Rate(station.DownlinkRate));
            Require($"{path}.costPerSecond", station.CostPerSecond >= 0, "a cost of 0 or more", InScenarioUnits.Cost(station.CostPerSecond));
            Within($"{path}.antennas", station.Antennas, 1, MostAntennas, Plain);
        }

        CheckUnique(stations.Select((station, i) => ($"{KeyPath.Of("ground.stations", i)}.id", station.Id)), "an id of its own for every station", Plain);
        CheckUnique(
            stations.Select((station, i) => ($"{KeyPath.Of("ground.stations", i)}.name", station.Name)).Where(item => item.Name is not null),
            "a name of its own for every station",
            name => Quote(name!));
    }

    private void CheckOutages(OutagePlan outages)
    {
        if (outages.Random is { } random)
        {
            CheckFraction("outages.random.probability", random.Probability);
            CheckStep("outages.random.interval", random.Interval);
            CheckStep("outages.random.duration", random.Duration);
        }

        for (var i = 0; i < outages.Scheduled.Count; i++)
        {
            var (path, outage) = (KeyPath.Of("outages.scheduled", i), outages.Scheduled[i]);
            CheckStationIsKnown($"{path}.station", outage.StationId);
            CheckInWindow($"{path}.start", outage.Start);
            CheckStep($"{path}.duration", outage.Duration);
        }

        foreach (var ofStation in outages.Scheduled.Select((outage, i) => (Outage: outage, Index: i)).GroupBy(item => item.Outage.StationId))
        {
            CheckNoOverlap(ofStation.OrderBy(item => item.Outage.Start).ToList());
        }
    }

    private void CheckNoOverlap(List<(ScheduledOutage Outage, int Index)> inOrder)
    {
        for (var i = 1; i < inOrder.Count; i++)
        {
            var ((before, indexBefore), (outage, index)) = (inOrder[i - 1], inOrder[i]);
            if (outage.Start < before.End)
            {
                Break(
                    $"{KeyPath.Of("outages.scheduled", index)}.start",
                    $"station {outage.StationId} in operation: it is out from {before.Start} to {before.End}",
                    $"another outage from {outage.Start}",
                    dependsOn: [KeyPath.Of("outages.scheduled", indexBefore), KeyPath.Of("outages.scheduled", index)]);
            }
        }
    }

    private void CheckStationIsKnown(string path, int station)
    {
        var stations = _scenario.Ground.Stations;
        if (!stations.Any(known => known.Id == station))
        {
            Break(path, $"the id of a station ({ListOf(stations.Select(known => known.Id))})", $"{station}", dependsOn: ["ground.stations"]);
        }
    }

    private void CheckInWindow(string path, ScenarioTime time)
    {
        var isWindow = _scenario.Start < _scenario.Stop;
        if (isWindow && (time < _scenario.Start || time >= _scenario.Stop))
        {
            Break(path, $"an instant from {_scenario.Start} to before {_scenario.Stop}", $"{time}", dependsOn: ["start", "stop"]);
        }
    }

    private void CheckStep(string path, TimeSpan step) => Require(
        path, step >= ShortestStep && step.Ticks % TimeSpan.TicksPerMicrosecond == 0,
        "a duration of at least 1 us, in whole microseconds", InScenarioUnits.Duration(step));

    private void CheckWait(string path, TimeSpan wait, TimeSpan shortest) => Require(
        path, wait >= shortest && wait <= LongestWait && wait.Ticks % TimeSpan.TicksPerMicrosecond == 0,
        $"a duration from {InScenarioUnits.Duration(shortest)} to {InScenarioUnits.Duration(LongestWait)}, in whole microseconds",
        InScenarioUnits.Duration(wait));

    private void CheckFraction(string path, double fraction) => Require(
        path, fraction is >= 0 and <= 1, "a fraction from 0 to 1, or from 0 % to 100 %", InScenarioUnits.Plain(fraction));

    private void CheckRate(string path, double? rate)
    {
        if (rate is { } number)
        {
            Require(path, number is >= SlowestRate and <= FastestRate, $"a rate from {SlowestRate} to {FastestRate}, or 'max'", InScenarioUnits.Plain(number));
        }
        else
        {
            Require(path, _scenario.Time == TimeMode.Coordinated, "a number: 'max' is for coordinated time only", "'max'", "time");
        }
    }

    private void CheckTopicLevel(string path, string level) => Require(
        path, level.Length > 0 && !level.Any(character => character is '/' or '+' or '#' || char.IsControl(character)),
        "one topic level, without '/', '+' and '#'", Quote(level));

    private void CheckUnique<T>(IEnumerable<(string Path, T Value)> items, string expected, Func<T, string> format)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, value) in items)
        {
            var text = format(value);
            if (!first.TryAdd(text, path))
            {
                _broken.Add(new BrokenRule(path, expected, $"{text} again") { SameAs = first[text], DependsOn = [first[text]] });
            }
        }
    }

    private void Within<T>(string path, T value, T least, T most, Func<T, string> format)
        where T : IComparable<T> =>
        Require(path, value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0, $"from {format(least)} to {format(most)}", format(value));

    private void Require(string path, bool holds, string expected, string found, params string[] dependsOn)
    {
        if (!holds)
        {
            Break(path, expected, found, dependsOn);
        }
    }

    private void Break(string path, string expected, string found, string[] dependsOn) =>
        _broken.Add(new BrokenRule(path, expected, found) { DependsOn = dependsOn });

    private static string Plain(int number) => $"{number}";

    private static string Quote(string text) => $"'{text}'";

    private static string ListOf(IEnumerable<int> ids)
    {
        const int most = 20;
        var known = ids.Order().ToList();
        return known.Count == 0 ? "there is none" : string.Join(", ", known.Take(most)) + (known.Count > most ? ", ..." : "");
    }
}
