using ScAi.Scenarios.Writing;

namespace ScAi.Scenarios.Rules;

/// <summary>What must hold of a ground network.</summary>
internal static class GroundRules
{
    private const string List = "ground.stations";
    private const double LowestMeters = -500;
    private const double HighestMeters = 10_000;
    private const int MostAntennas = 1000;

    /// <summary>Notes what is broken.</summary>
    public static void Check(RuleBook rules, GroundPlan ground)
    {
        var stations = ground.Stations;
        rules.Require(List, stations.Count > 0, "at least one station", "none");
        foreach (var (i, station) in stations.Index())
        {
            Check(rules, KeyPath.Of(List, i), station);
        }

        rules.Unique(
            stations.Select((station, i) => ($"{List}[{i}].id", station.Id)), "an id of its own for every station");
        rules.Unique(
            stations.Select((station, i) => ($"{List}[{i}].name", station.Name!)).Where(item => item.Item2 is not null),
            "a name of its own for every station");
    }

    private static void Check(RuleBook rules, string path, StationPlan station)
    {
        var rate = station.DownlinkRate;
        rules.Require($"{path}.id", station.Id >= 0, "0 or more", $"{station.Id}");
        rules.Within($"{path}.latitude", station.LatitudeDegrees, -90, 90, InScenarioUnits.Degrees);
        rules.Within($"{path}.longitude", station.LongitudeDegrees, -180, 180, InScenarioUnits.Degrees);
        rules.Within($"{path}.altitude", station.AltitudeMeters, LowestMeters, HighestMeters, InScenarioUnits.Meters);
        rules.Require(
            $"{path}.mask",
            station.MaskDegrees is >= 0 and < 90,
            "0 deg to below 90 deg",
            InScenarioUnits.Degrees(station.MaskDegrees));
        rules.Require($"{path}.downlinkRate", rate.BitsPerSecond > 0, "a data rate above 0", InScenarioUnits.Rate(rate));
        rules.Require(
            $"{path}.costPerSecond",
            station.CostPerSecond >= 0,
            "a cost of 0 or more",
            InScenarioUnits.Cost(station.CostPerSecond));
        rules.Within($"{path}.antennas", station.Antennas, 1, MostAntennas, RuleBook.Plain);
    }
}
