using ScAi.Messages;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Elements;
using ScAi.Scenarios.Rules;

namespace ScAi.Scenarios.Reading;

/// <summary>Reads the constellation: single satellites, files of them, and generated ones.</summary>
internal sealed class SatelliteEntries(OrbitSources orbits, Complaints complaints)
{
    // Stands in where no satellite is made.
    private static readonly ElementSet NoElements = new()
    {
        Epoch = default,
        MeanMotionRevsPerDay = 1,
        Eccentricity = 0,
        InclinationDegrees = 0,
        RightAscensionDegrees = 0,
        ArgumentOfPerigeeDegrees = 0,
        MeanAnomalyDegrees = 0,
    };

    /// <summary>The constellation; empty for no block.</summary>
    public SatelliteStoragePlan Read(Section? satellites)
    {
        if (satellites is null)
        {
            return new SatelliteStoragePlan { Satellites = [] };
        }

        var defaults = satellites.Open("defaults");
        if (defaults is not null)
        {
            Terms(defaults);
        }

        if (!satellites.Has("list"))
        {
            satellites.Miss("list", "a list of satellites");
        }

        var all = new List<SatellitePlan>();
        foreach (var entry in satellites.OpenList("list", defaults))
        {
            var terms = Terms(entry) with { RecorderCapacity = entry.Require("recorder", Quantities.Volume) };
            var firstId = entry.Read("id", Values.Count, all.Count);
            foreach (var (index, elements) in orbits.Of(entry).Index())
            {
                complaints.NoteOrigin(KeyPath.Of($"{satellites.Path}.list", all.Count), entry.Path);
                all.Add(terms with { Id = firstId + index, Name = elements.ObjectName!, Elements = elements });
            }
        }

        return new SatelliteStoragePlan
        {
            LocationStep = satellites.Read("locationStep", Quantities.Duration, TimeSpan.FromSeconds(60)),
            Satellites = ScenarioList.From(all),
        };
    }

    /// <summary>
    /// What may stand in the defaults; read there once more, so that a mistake in them is found even when nobody needs them.
    /// </summary>
    private static SatellitePlan Terms(Section terms) => new()
    {
        Id = 0,
        Name = "",
        Elements = NoElements,
        RecorderCapacity = terms.Read("recorder", Quantities.Volume, DataVolume.Zero),
        InitialUse = terms.Read("initialUse", Quantities.Fraction, 0),
        InstrumentRate = terms.Read("instrument", Quantities.DataRate, DataRate.Zero),
        CostMode = terms.Read("costMode", Values.OneOf<CostMode>(), CostMode.Discrete),
        FixedRate = terms.Read("fixedRate", Quantities.Cost, 0),
        Contract = terms.Open("contract", "satellites.list[].contract", mayBeNone: true) is { } contract
            ? new ContractPlan(
                contract.Require("station", Values.Count),
                contract.Read("fallback", Values.OneOf<CostMode>(), CostMode.Discrete))
            : null,
        Sensor = terms.Open("sensor", "satellites.list[].sensor", mayBeNone: true) is { } sensor ? Field(sensor) : null,
    };

    private static SensorField? Field(Section sensor)
    {
        var cone = sensor.Has("cone") ? sensor.Read("cone", Quantities.Angle, double.NaN) : (double?)null;
        var sides = sensor.ReadList("rectangle", Quantities.Angle);
        if (sensor.Has("cone") == sensor.Has("rectangle"))
        {
            sensor.Complain("rectangle", "one of cone, rectangle", sensor.Has("cone") ? "both" : "neither");
            return null;
        }

        if (cone is { } halfAngle)
        {
            return double.IsNaN(halfAngle) ? null : new ConicalField(halfAngle);
        }

        if (sides is [var across, var along])
        {
            return new RectangularField(across, along);
        }

        if (sides is not null && sensor.At("rectangle") is YamlSequence { Items.Count: not 2 } list)
        {
            sensor.Complain("rectangle", "2 angles: across the flight direction, along it", $"{list.Items.Count}");
        }

        return null;
    }
}
