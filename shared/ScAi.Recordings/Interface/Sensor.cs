namespace ScAi.Recordings;

/// <summary>A sensor that looks straight down.</summary>
/// <param name="Shape">Cone or rectangle.</param>
/// <param name="HalfAngle">Degrees; of a rectangle, across the track.</param>
/// <param name="HalfAngleAlong">Degrees; of a rectangle, along the track; of a cone, the same as <paramref name="HalfAngle"/>.</param>
public sealed record Sensor(SensorShape Shape, double HalfAngle, double HalfAngleAlong);
