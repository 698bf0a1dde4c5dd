using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>
/// A rigid body with a wheel along each axis, torquers, star tracker, gyro and Sun sensor. Axes of the body: z is the instrument's and
/// the antenna's, x the thruster's push, y the array's; the axes are principal.
/// </summary>
public sealed record AttitudeParameters
{
    /// <summary>Moments of inertia, wheels at rest.</summary>
    public Vector3D InertiaKilogramSquareMeters { get; init; } = new(18.0, 22.0, 16.0);

    /// <summary>The most torque of a wheel.</summary>
    public double WheelTorqueNewtonMeters { get; init; } = 0.1;

    /// <summary>The most momentum of a wheel.</summary>
    public double WheelMomentumNewtonMeterSeconds { get; init; } = 4.0;

    /// <summary>A wheel's moment of inertia.</summary>
    public double WheelInertiaKilogramSquareMeters { get; init; } = 0.008;

    /// <summary>What a wheel draws when it only turns.</summary>
    public double WheelBaseWatts { get; init; } = 2.0;

    /// <summary>Of the wheels' motors.</summary>
    public double WheelEfficiency { get; init; } = 0.7;

    /// <summary>The most dipole of a torquer.</summary>
    public double TorquerAmpereSquareMeters { get; init; } = 30.0;

    /// <summary>What a torquer draws at its most.</summary>
    public double TorquerWatts { get; init; } = 3.0;

    /// <summary>What the sensors draw.</summary>
    public double SensorWatts { get; init; } = 6.0;

    /// <summary>The control's natural frequency.</summary>
    public double BandwidthRadiansPerSecond { get; init; } = 0.08;

    /// <summary>The control's damping ratio.</summary>
    public double Damping { get; init; } = 0.9;

    /// <summary>The fastest turn to a new attitude.</summary>
    public double SlewRadiansPerSecond { get; init; } = 0.0087;

    /// <summary>How fast the torquers take momentum from the wheels.</summary>
    public double DesaturationSeconds { get; init; } = 600.0;

    /// <summary>The body's own dipole, which the field turns.</summary>
    public Vector3D ResidualDipoleAmpereSquareMeters { get; init; } = new(0.1, 0.1, 0.1);

    /// <summary>One standard deviation of the star tracker, each axis.</summary>
    public double StarTrackerArcseconds { get; init; } = 15.0;

    /// <summary>One standard deviation of the Sun sensor.</summary>
    public double SunSensorDegrees { get; init; } = 0.5;

    /// <summary>One standard deviation of the gyro's bias.</summary>
    public double GyroBiasDegreesPerHour { get; init; } = 1.0;

    /// <summary>How long the gyro's bias remembers itself.</summary>
    public double GyroBiasSeconds { get; init; } = 3_600.0;

    /// <summary>Above this rate the star tracker sees streaks.</summary>
    public double StarTrackerMostRadiansPerSecond { get; init; } = 0.02;

    /// <summary>Whether the array turns about the body's y axis to face the Sun; else its face is the body's -z.</summary>
    public bool HasArrayDrive { get; init; } = true;

    /// <summary>A crewed vehicle.</summary>
    public static AttitudeParameters Crewed { get; } = new()
    {
        InertiaKilogramSquareMeters = new(12_000.0, 18_000.0, 16_000.0),
        WheelTorqueNewtonMeters = 8.0,
        WheelMomentumNewtonMeterSeconds = 1_500.0,
        WheelInertiaKilogramSquareMeters = 3.0,
        WheelBaseWatts = 15.0,
        TorquerAmpereSquareMeters = 2_000.0,
        TorquerWatts = 60.0,
        SensorWatts = 40.0,
        BandwidthRadiansPerSecond = 0.03,
        SlewRadiansPerSecond = 0.004,
        ResidualDipoleAmpereSquareMeters = new(5.0, 5.0, 5.0),
    };
}
