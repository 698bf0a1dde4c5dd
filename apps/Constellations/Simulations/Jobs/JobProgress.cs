namespace ScAi.Constellations.Simulations.Jobs;

/// <summary>How far a simulation is: what the event stream carries.</summary>
/// <param name="Id">Which one.</param>
/// <param name="State">How far in its life.</param>
/// <param name="PartsDone">Of <see cref="Parts"/>; never less than before.</param>
/// <param name="Parts">How many there are; 0 before it runs.</param>
/// <param name="Percent">Of the parts.</param>
/// <param name="SecondsLeft">An estimate by the pace so far; null when there is none.</param>
/// <param name="Message">In words.</param>
/// <param name="Results">Where the result is, once it is there.</param>
public sealed record JobProgress(
    long Id, JobState State, int PartsDone, int Parts, double Percent, double? SecondsLeft, string Message, string? Results);
