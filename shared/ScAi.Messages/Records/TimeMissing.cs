namespace ScAi.Messages;

/// <summary>Asks a topic's publisher to send again; <c>PREFIX/APP/time/missing</c>; an addition of ours for broken connections.</summary>
/// <param name="Topic">The topic below the prefix (<c>constellation/location</c>).</param>
/// <param name="From">The number of the first missing message on it, counted from 0 over the run.</param>
public sealed record TimeMissing(string Topic, long From) : IWireRecord;
