namespace ScAi.Constellations.Results;

/// <summary>A file of a report package.</summary>
/// <param name="Name">With its folder.</param>
/// <param name="Bytes">Unpacked.</param>
public sealed record ResultFile(string Name, long Bytes);
