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
        return yaml.ToString();
    }

    private static void Apps(YamlText yaml, Scenario scenario)
    {
        yaml.Text("manager", scenario.Apps.Manager);
        yaml.Text("satellites", scenario.Apps.Satellites);
        yaml.Text("ground", scenario.Apps.Ground);
        yaml.Text("outage", scenario.Apps.Outage);
        yaml.Text("observer", scenario.Apps.Observer);
    }

    private static void Manager(YamlText yaml, Scenario scenario)
    {
        var manager = scenario.Manager;
        yaml.Plain("requiredApps", YamlText.OnOneLine(manager.RequiredApps.Select(YamlText.Quote)));
        yaml.Plain("commandLead", InScenarioUnits.Duration(manager.CommandLead));
        yaml.Plain("initRetryDelay", InScenarioUnits.Duration(manager.InitRetryDelay));
        yaml.Plain("initMaxRetry", $"{manager.InitMaxRetry}");
        List(yaml, "timeScaleUpdates", manager.TimeScaleUpdates, update => yaml.Item(YamlText.OnOneLine(
            ("at", $"{update.At}"), ("rate", InScenarioUnits.TimeRate(update.Rate)))));
        yaml.Plain("lostFederate", Values.NameOf(manager.LostFederate));
        yaml.Plain("lostAfter", InScenarioUnits.Duration(manager.LostAfter));
        yaml.Plain("timeStatusStep", InScenarioUnits.Duration(manager.TimeStatusStep));
        yaml.Plain("timeStatusInit", $"{manager.TimeStatusInit ?? scenario.Start}");
    }

    private static void Satellites(YamlText yaml, SatelliteStoragePlan plan)
    {
        yaml.Plain("locationStep", InScenarioUnits.Duration(plan.LocationStep));
        List(yaml, "list", plan.Satellites, satellite => yaml.Item(() => Satellite(yaml, satellite)));
    }

    private static void Satellite(YamlText yaml, SatellitePlan satellite)
    {
        yaml.Plain("id", $"{satellite.Id}");
        yaml.Text("name", satellite.Name);
        yaml.Block("omm", () => Elements(yaml, satellite.Elements));
        yaml.Plain("recorder", InScenarioUnits.Volume(satellite.RecorderCapacity));
        yaml.Plain("initialUse", InScenarioUnits.Plain(satellite.InitialUse));
        yaml.Plain("instrument", InScenarioUnits.Rate(satellite.InstrumentRate));
        yaml.Plain("costMode", Values.NameOf(satellite.CostMode));
        yaml.Plain("fixedRate", InScenarioUnits.Cost(satellite.FixedRate));
        yaml.Plain("contract", satellite.Contract is { } contract
            ? YamlText.OnOneLine(("station", $"{contract.Station}"), ("fallback", Values.NameOf(contract.Fallback)))
            : "none");
    }

    private static void Elements(YamlText yaml, ElementSet elements)
    {
        yaml.Plain("epoch", $"{elements.Epoch}");
        yaml.Plain("meanMotion", $"{InScenarioUnits.Plain(elements.MeanMotionRevsPerDay)} rev/d");
        yaml.Plain("eccentricity", InScenarioUnits.Plain(elements.Eccentricity));
        yaml.Plain("inclination", InScenarioUnits.Degrees(elements.InclinationDegrees));
        yaml.Plain("raOfAscNode", InScenarioUnits.Degrees(elements.RightAscensionDegrees));
        yaml.Plain("argOfPericenter", InScenarioUnits.Degrees(elements.ArgumentOfPerigeeDegrees));
        yaml.Plain("meanAnomaly", InScenarioUnits.Degrees(elements.MeanAnomalyDegrees));
        yaml.Plain("bstar", InScenarioUnits.Plain(elements.BStar));
        yaml.Plain("meanMotionDot", InScenarioUnits.Plain(elements.MeanMotionDot));
        yaml.Plain("meanMotionDdot", InScenarioUnits.Plain(elements.MeanMotionDdot));
        yaml.Plain("noradCatId", $"{elements.CatalogueNumber}");
        if (elements.ObjectId is not null)
        {
            yaml.Text("objectId", elements.ObjectId);
        }

        yaml.Plain("classificationType", $"{elements.Classification}");
        yaml.Plain("ephemerisType", $"{elements.EphemerisType}");
        yaml.Plain("elementSetNo", $"{elements.ElementSetNumber}");
        yaml.Plain("revAtEpoch", $"{elements.RevolutionAtEpoch}");
    }

    private static void Ground(YamlText yaml, GroundPlan ground)
    {
        yaml.Plain("selection", Values.NameOf(ground.Selection));
        yaml.Plain("handOver", Values.NameOf(ground.HandOver));
        List(yaml, "stations", ground.Stations, station => yaml.Item(() => Station(yaml, station)));
    }

    private static void Station(YamlText yaml, StationPlan station)
    {
        yaml.Plain("id", $"{station.Id}");
        if (station.Name is not null)
        {
            yaml.Text("name", station.Name);
        }

        yaml.Plain("latitude", InScenarioUnits.Degrees(station.LatitudeDegrees));
        yaml.Plain("longitude", InScenarioUnits.Degrees(station.LongitudeDegrees));
        yaml.Plain("altitude", InScenarioUnits.Meters(station.AltitudeMeters));
        yaml.Plain("mask", InScenarioUnits.Degrees(station.MaskDegrees));
        yaml.Plain("downlinkRate", InScenarioUnits.Rate(station.DownlinkRate));
        yaml.Plain("costPerSecond", InScenarioUnits.Cost(station.CostPerSecond));
        yaml.Plain("costMode", Values.NameOf(station.CostMode));
        yaml.Plain("antennas", $"{station.Antennas}");
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

        List(yaml, "scheduled", outages.Scheduled, outage => yaml.Item(YamlText.OnOneLine(
            ("station", $"{outage.StationId}"),
            ("start", $"{outage.Start}"),
            ("duration", InScenarioUnits.Duration(outage.Duration)))));
    }

    private static void List<T>(YamlText yaml, string key, ScenarioList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            yaml.Plain(key, "[]");
            return;
        }

        yaml.Block(key, () =>
        {
            foreach (var item in items)
            {
                write(item);
            }
        });
    }
}
