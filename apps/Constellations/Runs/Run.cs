namespace ScAi.Constellations.Runs;

/// <summary>A run that was launched from here.</summary>
/// <param name="Id">Counts from 1 since the platform was started.</param>
/// <param name="Name">The scenario's.</param>
/// <param name="ConstellationId">Whose satellites it operates.</param>
/// <param name="State">How far it is.</param>
/// <param name="Started">When.</param>
/// <param name="Ended">When its processes had gone; null before.</param>
/// <param name="Phase">What its manager says; null before it says anything.</param>
/// <param name="SimTime">The scenario time that it has reached; null before.</param>
/// <param name="Observer">Where it can be looked at in a browser on the platform's machine; null before.</param>
/// <param name="ExitCode">That of <c>scai run</c>; null before the end.</param>
/// <param name="Reason">What it said when it failed; null otherwise.</param>
/// <param name="Folder">Its folder among the platform's runs.</param>
public sealed record Run(
    long Id, string Name, long ConstellationId, RunState State, DateTimeOffset Started, DateTimeOffset? Ended, string? Phase, string? SimTime,
    string? Observer, int? ExitCode, string? Reason, string Folder);
