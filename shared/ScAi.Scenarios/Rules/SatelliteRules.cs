using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Scenarios.Writing;

namespace ScAi.Scenarios.Rules;

/// <summary>What must hold of a constellation.</summary>
internal static class SatelliteRules
{
    private const string List = "satellites.list";

    /// <summary>Notes what is broken.</summary>
    public static void Check(RuleBook rules, SatelliteStoragePlan plan)
    {
        rules.Step("satellites.locationStep", plan.LocationStep);
        var satellites = plan.Satellites;
        rules.Require(List, satellites.Count > 0, "at least one satellite", "none");
        foreach (var (i, satellite) in satellites.Index())
        {
            Check(rules, KeyPath.Of(List, i), satellite);
        }

        rules.Unique(
            satellites.Select((satellite, i) => ($"{List}[{i}].id", satellite.Id)),
            "an id of its own for every satellite");
        rules.Unique(
            satellites.Select((satellite, i) => ($"{List}[{i}].name", satellite.Name)),
            "a name of its own for every satellite");
    }

    private static void Check(RuleBook rules, string path, SatellitePlan satellite)
    {
        var (recorder, instrument) = (satellite.RecorderCapacity, satellite.InstrumentRate);
        rules.Require($"{path}.id", satellite.Id >= 0, "0 or more", $"{satellite.Id}");
        rules.Require($"{path}.name", satellite.Name.Trim().Length > 0, "a name", RuleBook.Quote(satellite.Name));
        rules.Require($"{path}.recorder", recorder.Bits > 0, "a data volume above 0", InScenarioUnits.Volume(recorder));
        rules.Fraction($"{path}.initialUse", satellite.InitialUse);
        rules.Require(
            $"{path}.instrument",
            instrument.BitsPerSecond >= 0,
            "a data rate of 0 or more",
            InScenarioUnits.Rate(instrument));
        rules.Require(
            $"{path}.fixedRate",
            satellite.FixedRate >= 0,
            "a cost of 0 or more",
            InScenarioUnits.Cost(satellite.FixedRate));
        if (satellite.Contract is { } contract)
        {
            rules.KnownStation($"{path}.contract.station", contract.Station);
        }

        switch (satellite.Sensor)
        {
            case null:
                break;
            case ConicalField cone:
                HalfAngle(rules, $"{path}.sensor.cone", cone.HalfAngleDegrees);
                break;
            case RectangularField rectangle:
                HalfAngle(rules, $"{path}.sensor.rectangle[0]", rectangle.HorizontalHalfAngleDegrees);
                HalfAngle(rules, $"{path}.sensor.rectangle[1]", rectangle.VerticalHalfAngleDegrees);
                break;
            default:
                rules.Require($"{path}.sensor", false, "a cone or a rectangle", satellite.Sensor.GetType().Name);
                break;
        }

        CheckOrbit(rules, path, satellite.Elements);
    }

    private static void HalfAngle(RuleBook rules, string path, double degrees) => rules.Require(
        path, degrees is > 0 and < 90, "an angle above 0 deg and below 90 deg", InScenarioUnits.Degrees(degrees));

    private static void CheckOrbit(RuleBook rules, string path, ElementSet elements)
    {
        var orbit = new Sgp4(elements);
        foreach (var time in new[] { rules.Scenario.Start, rules.Scenario.Stop })
        {
            var code = orbit.Propagate(time, out _);
            if (code != PropagationCode.None)
            {
                rules.Require(
                    path,
                    false,
                    "an orbit that lasts from start to stop",
                    $"{code} at {time} by SGP4 from elements of {elements.Epoch}",
                    "start",
                    "stop");
                return;
            }
        }
    }
}
