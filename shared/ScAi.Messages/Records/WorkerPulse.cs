namespace ScAi.Messages;

/// <summary>A worker is there and at work; every second, when it comes and when a slot becomes free; <c>PREFIX/APP/work/pulse</c>.</summary>
/// <param name="Incarnation">Different for every start of the worker.</param>
/// <param name="Slots">How many parts it computes at once.</param>
/// <param name="Orders">The orders it holds: computing, or sending what was computed.</param>
public sealed record WorkerPulse(string Incarnation, int Slots, IReadOnlyList<string> Orders) : IWireRecord;
