namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>What a side-looking radar can image: a range of incidence angles to one side or both, about broadside.</summary>
/// <param name="Side">Left or right of the sensor's x axis, or both.</param>
/// <param name="MinimumIncidenceDegrees">At the target, from its vertical to the line of sight; 0 or more.</param>
/// <param name="MaximumIncidenceDegrees">More than the minimum and at most 90.</param>
/// <param name="SquintHalfAngleDegrees">How far the line of sight may lie ahead or behind the plane square to the sensor's x axis, above 0 to 90.</param>
public sealed record SideLookingField(
    LookSide Side, double MinimumIncidenceDegrees, double MaximumIncidenceDegrees, double SquintHalfAngleDegrees) : SensorField;
