using ScAi.Orbits.Coverage.Sensors;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>A sensor of a request.</summary>
public sealed record GivenSensor
{
    /// <summary><c>horizon</c>, <c>cone</c>, <c>optical</c> (a rectangle) or <c>sar</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Of a cone: the half angle, degrees.</summary>
    public double HalfAngleDegrees { get; init; } = 30.0;

    /// <summary>Of an optical sensor: across the flight direction, half angle in degrees.</summary>
    public double HorizontalDegrees { get; init; } = 20.0;

    /// <summary>Of an optical sensor: along the flight direction, half angle in degrees.</summary>
    public double VerticalDegrees { get; init; } = 20.0;

    /// <summary>Of a radar: <c>left</c>, <c>right</c> or <c>both</c>.</summary>
    public string Side { get; init; } = "both";

    /// <summary>Of a radar: the least incidence at the target.</summary>
    public double MinIncidenceDegrees { get; init; } = 20.0;

    /// <summary>Of a radar: the largest incidence at the target.</summary>
    public double MaxIncidenceDegrees { get; init; } = 45.0;

    /// <summary>Of a radar: how far ahead or behind broadside.</summary>
    public double SquintDegrees { get; init; } = 2.0;

    /// <summary>Turn against the satellite, degrees.</summary>
    public double RollDegrees { get; init; }

    /// <inheritdoc cref="RollDegrees" />
    public double PitchDegrees { get; init; }

    /// <inheritdoc cref="RollDegrees" />
    public double YawDegrees { get; init; }

    /// <summary>The sensor, or what was expected of which field.</summary>
    internal Sensor Read(string field, Faults faults)
    {
        Sensor? sensor = Type switch
        {
            "horizon" => ScAi.Orbits.Coverage.Sensors.Sensor.AboveHorizon,
            "cone" => ScAi.Orbits.Coverage.Sensors.Sensor.Cone(HalfAngleDegrees),
            "optical" => ScAi.Orbits.Coverage.Sensors.Sensor.Rectangle(HorizontalDegrees, VerticalDegrees),
            "sar" when Enum.TryParse<LookSide>(Side, ignoreCase: true, out var side) && !char.IsDigit(Side[0]) =>
                ScAi.Orbits.Coverage.Sensors.Sensor.SideLooking(side, MinIncidenceDegrees, MaxIncidenceDegrees, SquintDegrees),
            _ => null,
        };
        if (sensor is null)
        {
            faults.Add(Type == "sar" ? $"{field}.side" : $"{field}.type", Type == "sar" ? "expected left, right or both" : "expected horizon, cone, optical or sar");
            return ScAi.Orbits.Coverage.Sensors.Sensor.AboveHorizon;
        }

        sensor = sensor with { Mounting = new Mounting(RollDegrees, PitchDegrees, YawDegrees) };
        if (sensor.Problem() is { } problem)
        {
            faults.Add(field, problem);
        }

        return sensor;
    }
}
