namespace ScAi.Accounts;

/// <summary>What a check of the whole audit log found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="LastHash">The hash of the last sound entry. Whoever notes it elsewhere can later tell a chain that was made anew.</param>
/// <param name="FirstBroken">The number of the first entry that is missing or not what was written; null when all are sound.</param>
public sealed record AuditVerdict(long Entries, string LastHash, long? FirstBroken)
{
    /// <summary>Whether every entry is as it was written.</summary>
    public bool IsSound => FirstBroken is null;
}
