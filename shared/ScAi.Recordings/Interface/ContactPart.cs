using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>A part <c>[Start, End)</c> of a contact with one fate.</summary>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Fate">What became of it.</param>
public sealed record ContactPart(ScenarioTime Start, ScenarioTime End, ContactFate Fate);
