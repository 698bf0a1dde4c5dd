namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>What became of a file.</summary>
/// <param name="ConstellationId">The constellation that was made, if one was.</param>
/// <param name="Name">Its name.</param>
/// <param name="Satellites">How many satellites were taken over.</param>
/// <param name="Sensors">How many sensors came with them.</param>
/// <param name="Problems">The records that were left out, where that was asked for.</param>
/// <param name="Remarks">What was put right or left out of records that were taken over.</param>
internal sealed record ImportReport(
    long? ConstellationId,
    string? Name,
    int Satellites,
    int Sensors,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<ImportProblem> Remarks);
