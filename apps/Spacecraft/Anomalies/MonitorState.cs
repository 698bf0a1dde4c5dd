namespace ScAi.Spacecraft.Anomalies;

/// <summary>The state of a monitor.</summary>
/// <param name="Enabled">Whether it watches.</param>
/// <param name="Active">Whether it has fired and is not over.</param>
/// <param name="Violations">Violations in a row while it has not fired; good samples in a row afterwards.</param>
/// <param name="Last">The last value; NaN before the first.</param>
/// <param name="Up">The cumulative sum upwards, in deviations.</param>
/// <param name="Down">The cumulative sum downwards.</param>
/// <param name="Fired">How often it has fired.</param>
public readonly record struct MonitorState(
    bool Enabled, bool Active, int Violations, double Last, double Up, double Down, int Fired);
