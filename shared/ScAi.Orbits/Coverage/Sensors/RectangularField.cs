namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>A pyramid around the sensor's z axis.</summary>
/// <param name="HorizontalHalfAngleDegrees">Along the sensor's y axis (across the flight direction), above 0 and below 90.</param>
/// <param name="VerticalHalfAngleDegrees">Along the sensor's x axis (the flight direction), above 0 and below 90.</param>
public sealed record RectangularField(double HorizontalHalfAngleDegrees, double VerticalHalfAngleDegrees) : SensorField;
