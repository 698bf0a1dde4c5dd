namespace ScAi.Messages;

/// <summary>Done with everything before this tick, ready for it; <c>PREFIX/APP/time/request</c>.</summary>
/// <param name="Grant">The tick asked for.</param>
/// <param name="Sent">Messages published during the previous tick, by channel below the app's name (<c>location</c>).</param>
public sealed record TimeRequest(long Grant, IReadOnlyDictionary<string, int> Sent) : IWireRecord;
