namespace ScAi.Constellations.Synchronisation;

/// <summary>Where a published satellite belongs.</summary>
/// <param name="Family">The constellation; null for none.</param>
/// <param name="Confidence">0 to 1; 1 is a person's word.</param>
/// <param name="Reason">In words.</param>
/// <param name="IsManual">Whether a person has set it; synchronisation leaves it alone.</param>
public sealed record KnownMembership(string? Family, double Confidence, string Reason, bool IsManual);
