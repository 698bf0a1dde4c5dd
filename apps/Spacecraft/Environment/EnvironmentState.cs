namespace ScAi.Spacecraft.Environment;

/// <summary>What a vehicle has gone through.</summary>
/// <param name="DoseMicrogray">The proxy's dose since the start.</param>
/// <param name="AnomalySeconds">Time in the South Atlantic Anomaly since the start.</param>
public readonly record struct EnvironmentState(double DoseMicrogray, double AnomalySeconds);
