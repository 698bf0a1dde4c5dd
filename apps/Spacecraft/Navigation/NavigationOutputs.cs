namespace ScAi.Spacecraft.Navigation;

/// <summary>What others need of navigation after a step.</summary>
/// <param name="PositionErrorMeters">Estimate minus truth; for measuring the filter, not for telemetry.</param>
/// <param name="VelocityErrorMetersPerSecond">The same of velocity.</param>
/// <param name="PositionDeviationMeters">Standard deviation of the estimated position, root of the sum over axes, the receiver's slow error included.</param>
/// <param name="VelocityDeviationMetersPerSecond">The same of velocity.</param>
/// <param name="ResidualMeters">The last measured position minus the predicted one; NaN without a measurement.</param>
/// <param name="RadialMeters">Estimate minus plan, up.</param>
/// <param name="AlongTrackMeters">Estimate minus plan, along the track.</param>
/// <param name="CrossTrackMeters">Estimate minus plan, across.</param>
/// <param name="SemiMajorAxisKilometers">Osculating, of the estimate.</param>
/// <param name="HasFix">Whether the receiver's last solution was used.</param>
/// <param name="DrawWatts">Power drawn.</param>
public readonly record struct NavigationOutputs(
    double PositionErrorMeters,
    double VelocityErrorMetersPerSecond,
    double PositionDeviationMeters,
    double VelocityDeviationMetersPerSecond,
    double ResidualMeters,
    double RadialMeters,
    double AlongTrackMeters,
    double CrossTrackMeters,
    double SemiMajorAxisKilometers,
    bool HasFix,
    double DrawWatts);
