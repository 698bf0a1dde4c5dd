namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>What a file holds.</summary>
/// <param name="Name">The constellation's name, where the file has one.</param>
/// <param name="Satellites">The records that can be taken over.</param>
/// <param name="Problems">Those that cannot.</param>
/// <param name="Remarks">What was left out of those that can.</param>
internal sealed record ImportedFile(
    string? Name,
    IReadOnlyList<ImportedSatellite> Satellites,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<ImportProblem> Remarks);
