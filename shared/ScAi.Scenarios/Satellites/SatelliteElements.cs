namespace ScAi.Scenarios;

/// <summary>A two-line element set as text.</summary>
/// <param name="Line1">The line that begins with 1, 69 columns.</param>
/// <param name="Line2">The line that begins with 2, 69 columns.</param>
public sealed record SatelliteElements(string Line1, string Line2);
