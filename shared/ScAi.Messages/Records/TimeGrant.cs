using ScAi.Time;

namespace ScAi.Messages;

/// <summary>Go and compute this tick; <c>PREFIX/manager/time/grant</c>.</summary>
/// <param name="Grant">The tick's number.</param>
/// <param name="Start">Where the tick starts.</param>
/// <param name="End">Where it ends; equal to the start for a settling tick.</param>
/// <param name="Counts">Messages published during the previous tick, by topic below the prefix (<c>constellation/location</c>).</param>
public sealed record TimeGrant(long Grant, ScenarioTime Start, ScenarioTime End, IReadOnlyDictionary<string, int> Counts)
    : IWireRecord;
