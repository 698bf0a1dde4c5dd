namespace ScAi.Constellations.Synchronisation;

/// <summary>What became of one list.</summary>
/// <param name="Name">The list.</param>
/// <param name="Outcome">In words.</param>
/// <param name="Problems">Records that were left out, in words; the first hundred.</param>
public sealed record SyncedGroup(string Name, string Outcome, IReadOnlyList<string> Problems);
