namespace ScAi.Spacecraft.Anomalies;

/// <summary>What follows from a monitor (ECSS-E-ST-70-41C, service 19).</summary>
/// <param name="Monitor">Its name.</param>
/// <param name="Action">What is done.</param>
/// <param name="Argument">Which of several, counted from 0.</param>
public sealed record FdirRule(string Monitor, RecoveryAction Action, int Argument = 0);
