namespace ScAi.Constellations.Synchronisation.Classification;

/// <summary>To which constellation a satellite belongs, how sure that is, and why.</summary>
/// <param name="Family">Null where it belongs to none that is known.</param>
/// <param name="Confidence">0 to 1; 1 is a person's word.</param>
/// <param name="Reason">In words.</param>
public sealed record Membership(Family? Family, double Confidence, string Reason);
