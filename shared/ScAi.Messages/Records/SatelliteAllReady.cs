namespace ScAi.Messages;

/// <summary>The last satellite has been announced; <c>PREFIX/SAT/allReady</c>.</summary>
/// <param name="Ready">Always "allReady".</param>
public sealed record SatelliteAllReady(string Ready = "allReady") : IWireRecord;
