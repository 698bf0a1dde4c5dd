namespace ScAi.Spacecraft.Docking;

/// <summary>What others need of the docking subsystem after a step.</summary>
/// <param name="PropellantKilograms">Propellant spent in the step.</param>
/// <param name="DeltaVMetersPerSecond">Velocity change made in the step.</param>
/// <param name="RangeMeters">Distance as the filter has it.</param>
/// <param name="ClosingMetersPerSecond">How fast that shrinks.</param>
/// <param name="OffAxisMeters">Distance from the docking axis.</param>
/// <param name="InCorridor">Whether the chaser is in the cone.</param>
/// <param name="InKeepOut">Whether it is in the keep-out zone.</param>
/// <param name="Impulse">What the thrusters have changed of the velocity in the step, in the local frame.</param>
public readonly record struct DockingOutputs(
    double PropellantKilograms,
    double DeltaVMetersPerSecond,
    double RangeMeters,
    double ClosingMetersPerSecond,
    double OffAxisMeters,
    bool InCorridor,
    bool InKeepOut,
    RelativeVector Impulse);
