namespace ScAi.Constellations.Synchronisation;

/// <summary>What a synchronisation did.</summary>
/// <param name="Groups">Every list that was thought of, with its outcome in words.</param>
/// <param name="Imported">Over all lists.</param>
/// <param name="Refusal">Why it stopped; null when it came to its end.</param>
public sealed record SyncReport(IReadOnlyList<SyncedGroup> Groups, ImportCount Imported, string? Refusal);
