namespace ScAi.Recordings;

/// <summary>Two runs side by side.</summary>
/// <param name="A">The one.</param>
/// <param name="B">The other.</param>
/// <param name="FiguresA">The one in figures.</param>
/// <param name="FiguresB">The other in figures.</param>
/// <param name="Equal">Whether nothing but the wall clock tells them apart.</param>
/// <param name="FirstDifference">Where the two first part, in words; null when they are equal.</param>
/// <param name="LinksOnlyInA">Links of the one that the other does not have, or not so.</param>
/// <param name="LinksOnlyInB">Links of the other that the one does not have, or not so.</param>
public sealed record Comparison(
    RunHeader A,
    RunHeader B,
    KeyFigures FiguresA,
    KeyFigures FiguresB,
    bool Equal,
    string? FirstDifference,
    IReadOnlyList<Link> LinksOnlyInA,
    IReadOnlyList<Link> LinksOnlyInB);
