using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Elements;
using ScAi.Scenarios.Reading;
using ScAi.Scenarios.Writing;

namespace ScAi.Scenarios;

/// <summary>
/// Writes scenarios as they are resolved: every default and the seed written out, nothing left in other files. What it writes,
/// <see cref="ScenarioReader"/> reads as an equal scenario.
/// </summary>
public static class ScenarioWriter
{
    /// <summary>The scenario as YAML.</summary>
    /// <exception cref="ArgumentException">The scenario is not valid.</exception>
    public static string Write(Scenario scenario)
    {
        if (scenario.Validate() is { Count: > 0 } errors)
        {
            throw new ArgumentException($"Only a valid scenario can be written: {errors[0]}", nameof(scenario));
        }

        var yaml = new YamlText();
        yaml.Comment("A scenario as it was resolved: every default and the seed written out, nothing left in other files.");
        yaml.Text("name", scenario.Name);
        yaml.Plain("seed", $"{scenario.Seed}");
        yaml.Plain("start", $"{scenario.Start}");
        yaml.Plain("stop", $"{scenario.Stop}");
        yaml.Plain("tick", InScenarioUnits.Duration(scenario.TickStep));
        yaml.Plain("time", Values.NameOf(scenario.Time));
        yaml.Plain("rate", InScenarioUnits.TimeRate(scenario.Rate));
        yaml.Text("prefix", scenario.Prefix);
        yaml.Plain("wireUnits", Values.NameOf(scenario.WireUnits));
        yaml.Plain("nostCompatibility", scenario.NostCompatibility ? "true" : "false");
        yaml.Block("apps", () => Apps(yaml, scenario));
        yaml.Block("manager", () => Manager(yaml, scenario));
        yaml.Block("satellites", () => Satellites(yaml, scenario.Satellites));
        yaml.Block("ground", () => Ground(yaml, scenario.Ground));
        yaml.Block("outages", () => Outages(yaml, scenario.Outages));
        if (scenario.Spacecraft is { } spacecraft)
        {
            yaml.Block("spacecraft", () => SpacecraftText.Spacecraft(yaml, spacecraft));
        }

        if (scenario.MissionControl is { } missionControl)
        {
            yaml.Block("missionControl", () => SpacecraftText.MissionControl(yaml, missionControl));
        }

        return yaml.ToString();
    }

    private static void Apps(YamlText yaml, Scenario scenario)
    {
        yaml.Text("manager", scenario.Apps.Manager);
        yaml.Text("satellites", scenario.Apps.Satellites);
        yaml.Text("ground", scenario.Apps.Ground);
        yaml.Text("outage", scenario.Apps.Outage);
        yaml.Text("observer", scenario.Apps.Observer);
        yaml.Text("spacecraft", scenario.Apps.Spacecraft);
        yaml.Text("missionControl", scenario.Apps.MissionControl);
    }

    private static void Manager(YamlText yaml, Scenario scenario)
    {
        var manager = scenario.Manager;
        yaml.Plain("requiredApps", YamlText.OnOneLine(manager.RequiredApps.Select(YamlText.Quote)));
        yaml.Plain("commandLead", InScenarioUnits.Duration(manager.CommandLead));
        yaml.Plain("initRetryDelay", InScenarioUnits.Duration(manager.InitRetryDelay));
        yaml.Plain("initMaxRetry", $"{manager.InitMaxRetry}");
        yaml.List("timeScaleUpdates", manager.TimeScaleUpdates, update => yaml.Item(YamlText.OnOneLine(
            ("at", $"{update.At}"), ("rate", InScenarioUnits.TimeRate(update.Rate)))));
        yaml.Plain("lostFederate", Values.NameOf(manager.LostFederate));
        yaml.Plain("lostAfter", InScenarioUnits.Duration(manager.LostAfter));
        yaml.Plain("timeStatusStep", InScenarioUnits.Duration(manager.TimeStatusStep));
        yaml.Plain("timeStatusInit", $"{manager.TimeStatusInit ?? scenario.Start}");
    }

    private static void Satellites(YamlText yaml, SatelliteStoragePlan plan)
    {
        yaml.Plain("locationStep", InScenarioUnits.Duration(plan.LocationStep));
        var common = Defaults(yaml, plan.Satellites, TermsOf);
        yaml.List("list", plan.Satellites, satellite => yaml.Item(() =>
        {
            yaml.Plain("id", $"{satellite.Id}");
            yaml.Text("name", satellite.Name);
            yaml.Block("omm", () => Elements(yaml, satellite.Elements));
            Terms(yaml, TermsOf(satellite).Except(common));
        }));
    }

    private static (string Key, string Value)[] TermsOf(SatellitePlan satellite) =>
    [
        ("recorder", InScenarioUnits.Volume(satellite.RecorderCapacity)),
        ("initialUse", InScenarioUnits.Plain(satellite.InitialUse)),
        ("instrument", InScenarioUnits.Rate(satellite.InstrumentRate)),
        ("costMode", Values.NameOf(satellite.CostMode)),
        ("fixedRate", InScenarioUnits.Cost(satellite.FixedRate)),
        ("contract", satellite.Contract is { } contract
            ? YamlText.OnOneLine(("station", $"{contract.Station}"), ("fallback", Values.NameOf(contract.Fallback)))
            : "none"),
        ("sensor", satellite.Sensor switch
        {
            ConicalField cone => YamlText.OnOneLine(("cone", InScenarioUnits.Degrees(cone.HalfAngleDegrees))),
            RectangularField rectangle => YamlText.OnOneLine(("rectangle", YamlText.OnOneLine(
            [
                InScenarioUnits.Degrees(rectangle.HorizontalHalfAngleDegrees), InScenarioUnits.Degrees(rectangle.VerticalHalfAngleDegrees),
            ]))),
            _ => "none",
        }),
    ];

    private static void Elements(YamlText yaml, ElementSet elements)
    {
        yaml.Plain("epoch", $"{elements.Epoch}");
        yaml.Plain("meanMotion", $"{InScenarioUnits.Plain(elements.MeanMotionRevsPerDay)} rev/d");
        yaml.Plain("eccentricity", InScenarioUnits.Plain(elements.Eccentricity));
        yaml.Plain("inclination", InScenarioUnits.Degrees(elements.InclinationDegrees));
        yaml.Plain("raOfAscNode", InScenarioUnits.Degrees(elements.RightAscensionDegrees));
        yaml.Plain("argOfPericenter", InScenarioUnits.Degrees(elements.ArgumentOfPerigeeDegrees));
        yaml.Plain("meanAnomaly", InScenarioUnits.Degrees(elements.MeanAnomalyDegrees));
        // What SGP4 does not use is left out where it says nothing.
        yaml.Plain("bstar", InScenarioUnits.Plain(elements.BStar));
        Unless(0, "meanMotionDot", elements.MeanMotionDot, InScenarioUnits.Plain);
        Unless(0, "meanMotionDdot", elements.MeanMotionDdot, InScenarioUnits.Plain);
        yaml.Plain("noradCatId", $"{elements.CatalogueNumber}");
        Unless(null, "objectId", elements.ObjectId, id => YamlText.Quote(id!));
        Unless('U', "classificationType", elements.Classification, letter => $"{letter}");
        Unless(0, "ephemerisType", elements.EphemerisType, number => $"{number}");
        Unless(0, "elementSetNo", elements.ElementSetNumber, number => $"{number}");
        Unless(0, "revAtEpoch", elements.RevolutionAtEpoch, number => $"{number}");

        void Unless<T>(T usual, string key, T value, Func<T, string> format)
        {
            if (!EqualityComparer<T>.Default.Equals(value, usual))
            {
                yaml.Plain(key, format(value));
            }
        }
    }

    private static void Ground(YamlText yaml, GroundPlan ground)
    {
        yaml.Plain("selection", Values.NameOf(ground.Selection));
        yaml.Plain("handOver", Values.NameOf(ground.HandOver));
        var common = Defaults(yaml, ground.Stations, TermsOf);
        yaml.List("stations", ground.Stations, station => yaml.Item(() =>
        {
            yaml.Plain("id", $"{station.Id}");
            if (station.Name is not null)
            {
                yaml.Text("name", station.Name);
            }

            yaml.Plain("latitude", InScenarioUnits.Degrees(station.LatitudeDegrees));
            yaml.Plain("longitude", InScenarioUnits.Degrees(station.LongitudeDegrees));
            yaml.Plain("altitude", InScenarioUnits.Meters(station.AltitudeMeters));
            Terms(yaml, TermsOf(station).Except(common));
        }));
    }

    private static (string Key, string Value)[] TermsOf(StationPlan station) =>
    [
        ("mask", InScenarioUnits.Degrees(station.MaskDegrees)),
        ("downlinkRate", InScenarioUnits.Rate(station.DownlinkRate)),
        ("costPerSecond", InScenarioUnits.Cost(station.CostPerSecond)),
        ("costMode", Values.NameOf(station.CostMode)),
        ("antennas", $"{station.Antennas}"),
    ];

    /// <summary>Writes what all items have in common under <c>defaults</c>, and returns it.</summary>
    private static HashSet<(string Key, string Value)> Defaults<T>(
        YamlText yaml, ScenarioList<T> items, Func<T, (string Key, string Value)[]> termsOf)
    {
        if (items.Count < 2)
        {
            return [];
        }

        var first = termsOf(items[0]);
        var common = first.ToHashSet();
        foreach (var item in items)
        {
            common.IntersectWith(termsOf(item));
        }

        if (common.Count > 0)
        {
            yaml.Block("defaults", () => Terms(yaml, first.Where(common.Contains)));
        }

        return common;
    }

    private static void Terms(YamlText yaml, IEnumerable<(string Key, string Value)> terms)
    {
        foreach (var (key, value) in terms)
        {
            yaml.Plain(key, value);
        }
    }

    private static void Outages(YamlText yaml, OutagePlan outages)
    {
        if (outages.Random is { } random)
        {
            yaml.Plain("random", YamlText.OnOneLine(
                ("probability", InScenarioUnits.Plain(random.Probability)),
                ("interval", InScenarioUnits.Duration(random.Interval)),
                ("duration", InScenarioUnits.Duration(random.Duration))));
        }
        else
        {
            yaml.Plain("random", "none");
        }

        yaml.List("scheduled", outages.Scheduled, outage => yaml.Item(YamlText.OnOneLine(
            ("station", $"{outage.StationId}"),
            ("start", $"{outage.Start}"),
            ("duration", InScenarioUnits.Duration(outage.Duration)))));
    }
}
