namespace ScAi.Recordings;

/// <summary>Whether two recorded runs are the same, and if not, where they first part.</summary>
/// <param name="First">Where they first part, in words; null when they are equal.</param>
/// <param name="DigestA">Of the one's ledger, from its recorded charges.</param>
/// <param name="DigestB">Of the other's.</param>
/// <param name="MessagesA">How many messages of the one were compared.</param>
/// <param name="MessagesB">How many of the other.</param>
public sealed record RunDifference(string? First, string DigestA, string DigestB, long MessagesA, long MessagesB)
{
    /// <summary>Whether nothing that counts tells them apart; see <see cref="RunDiff"/>.</summary>
    public bool IsEqual => First is null;
}
