namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>A cone around the sensor's z axis.</summary>
/// <param name="HalfAngleDegrees">From the axis to the edge, above 0 to 180.</param>
public sealed record ConicalField(double HalfAngleDegrees) : SensorField;
