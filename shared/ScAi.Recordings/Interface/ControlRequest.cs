using ScAi.Messages;

namespace ScAi.Recordings;

/// <summary>What somebody at a page asks of a live run.</summary>
/// <param name="Action">What is wanted.</param>
/// <param name="Ticks">For step: how many; 1 when null.</param>
/// <param name="Rate">For rate: scenario seconds per wall-clock second; null for as fast as possible.</param>
public sealed record ControlRequest(RunAction Action, int? Ticks = null, double? Rate = null);
