namespace ScAi.Spacecraft.Tests.Injection;

/// <summary>What came of one injection.</summary>
/// <param name="Injection">What was injected.</param>
/// <param name="Magnitude">How much.</param>
/// <param name="Samples">After how many samples a monitor fired; null for never in time.</param>
/// <param name="Monitor">Which.</param>
internal sealed record Finding(Injection Injection, double Magnitude, int? Samples, string? Monitor);
