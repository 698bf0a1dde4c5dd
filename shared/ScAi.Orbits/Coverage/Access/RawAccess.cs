namespace ScAi.Orbits.Coverage.Access;

/// <summary>An access while it is being worked on.</summary>
/// <param name="Cell">The cell's sorted place.</param>
/// <param name="Asset">The asset's place in the study.</param>
/// <param name="Start">Microseconds since 1970, inclusive.</param>
/// <param name="End">Exclusive.</param>
internal readonly record struct RawAccess(int Cell, int Asset, long Start, long End);
