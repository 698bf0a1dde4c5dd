using ScAi.Time;

namespace ScAi.Federation;

/// <summary>What a federate knows of a run before it starts.</summary>
/// <param name="Ticks">The ticks of the run.</param>
/// <param name="Seed">Where all randomness of the run comes from.</param>
public sealed record RunPlan(TickPlan Ticks, ulong Seed);
