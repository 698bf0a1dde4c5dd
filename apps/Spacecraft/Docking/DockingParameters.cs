namespace ScAi.Spacecraft.Docking;

/// <summary>The target's orbit, the approach to it, and the chaser's thrusters. Defaults: a crewed vehicle of 8 t at 400 km.</summary>
public sealed record DockingParameters
{
    /// <summary>Mean motion of the target, 400 km high.</summary>
    public double MeanMotionRadiansPerSecond { get; init; } = ClohessyWiltshire.MeanMotion(6778.137);

    /// <summary>Where the chaser is at the start.</summary>
    public RelativeState Start { get; init; } = new(new(0, -1000, 0), RelativeVector.Zero);

    /// <summary>What only the corridor leads into.</summary>
    public KeepOutZone KeepOut { get; init; } = new(200, 100, 10, 0.5);

    /// <summary>The first hold point, behind the target.</summary>
    public double FarHoldMeters { get; init; } = 250;

    /// <summary>The second.</summary>
    public double MiddleHoldMeters { get; init; } = 30;

    /// <summary>The last.</summary>
    public double NearHoldMeters { get; init; } = 10;

    /// <summary>How long the transfer to the first hold point takes.</summary>
    public double TransferSeconds { get; init; } = 1800;

    /// <summary>How long it holds at least, at each point.</summary>
    public double HoldSeconds { get; init; } = 120;

    /// <summary>Whether it goes on after that by itself rather than by command.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The fastest it comes in the corridor; it slows down to <see cref="ContactMetersPerSecond"/>.</summary>
    public double CorridorMetersPerSecond { get; init; } = 0.5;

    /// <summary>Closing speed at contact.</summary>
    public double ContactMetersPerSecond { get; init; } = 0.07;

    /// <summary>The slowest contact that is captured.</summary>
    public double LeastCaptureMetersPerSecond { get; init; } = 0.05;

    /// <summary>The fastest.</summary>
    public double MostCaptureMetersPerSecond { get; init; } = 0.10;

    /// <summary>How far off the axis a contact may be.</summary>
    public double MostCaptureOffsetMeters { get; init; } = 0.10;

    /// <summary>How far askew.</summary>
    public double MostCaptureDegrees { get; init; } = 4;

    /// <summary>How fast it may turn.</summary>
    public double MostCaptureDegreesPerSecond { get; init; } = 0.2;

    /// <summary>What the thrusters do to the chaser at most.</summary>
    public double AccelerationMetersPerSecondSquared { get; init; } = 0.05;

    /// <summary>The smallest velocity change that the thrusters make.</summary>
    public double LeastImpulseMetersPerSecond { get; init; } = 0.001;

    /// <summary>Specific impulse of the thrusters.</summary>
    public double SpecificImpulseSeconds { get; init; } = 290;

    /// <summary>The time between two decisions of guidance.</summary>
    public double GuidanceSeconds { get; init; } = 1;

    /// <summary>Standard deviation of a measured position over range, at least 1 cm.</summary>
    public double RangeNoise { get; init; } = 0.0005;

    /// <summary>How far the measured position may be from the predicted one, as a multiple of its noise, plus 0.5 m.</summary>
    public double MostResidualDeviations { get; init; } = 8;
}
