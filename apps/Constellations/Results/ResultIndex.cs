namespace ScAi.Constellations.Results;

/// <summary>What a result holds.</summary>
/// <param name="Package">Where all of it is, as a zip file.</param>
/// <param name="Files">One by one, below <c>files/</c>.</param>
public sealed record ResultIndex(string Package, IReadOnlyList<ResultFile> Files);
