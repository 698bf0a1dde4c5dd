namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>A record that cannot be taken over.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Record">Its name or key, as far as that can be read.</param>
/// <param name="Reason">What was expected.</param>
internal sealed record ImportProblem(int Line, string? Record, string Reason);
