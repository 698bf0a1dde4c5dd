namespace ScAi.Constellations.Synchronisation;

/// <summary>The source refused; the last good data are kept.</summary>
/// <param name="Id">Counts up.</param>
/// <param name="Raised">When it refused first.</param>
/// <param name="Repeated">When it refused last.</param>
/// <param name="Times">How often in a row.</param>
/// <param name="Group">The list that was asked for.</param>
/// <param name="Reason">In words.</param>
/// <param name="Cleared">When a list came again; null while it stands.</param>
public sealed record SyncAlarm(
    long Id, DateTimeOffset Raised, DateTimeOffset Repeated, long Times, string Group, string Reason, DateTimeOffset? Cleared);
