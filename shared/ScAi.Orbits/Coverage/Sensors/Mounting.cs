namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>How a sensor is turned against the satellite.</summary>
/// <remarks>
/// Turned first about z by the yaw, then about the new y by the pitch, then about the new x by the roll, all right-handed.
/// With nothing else turned, a positive roll takes a view straight down to the left of the flight direction, a positive pitch
/// takes it ahead, and a positive yaw turns the picture clockwise seen from above.
/// The satellite's z axis points to the Earth's centre, its y axis against the orbit's normal, its x axis ahead; the
/// orbit's normal is that of the inertial velocity.
/// </remarks>
/// <param name="RollDegrees">About x, -180 to 180.</param>
/// <param name="PitchDegrees">About y, -180 to 180.</param>
/// <param name="YawDegrees">About z, -180 to 180.</param>
public sealed record Mounting(double RollDegrees, double PitchDegrees, double YawDegrees)
{
    /// <summary>Not turned: looking straight down.</summary>
    public static Mounting Nadir { get; } = new(0.0, 0.0, 0.0);
}
