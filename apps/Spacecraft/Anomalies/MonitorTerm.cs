namespace ScAi.Spacecraft.Anomalies;

/// <summary>A parameter in a weighted sum.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Weight">What it is multiplied with.</param>
public sealed record MonitorTerm(string Parameter, double Weight);
