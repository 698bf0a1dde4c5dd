namespace ScAi.Orbits.Elements;

/// <summary>Something in the text of an element set that is not as it should be.</summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Column">Counts from 1; 0 when the whole line is meant.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Found">What is there.</param>
public sealed record ElementSetProblem(int Line, int Column, string Expected, string Found)
{
    /// <summary>One sentence with line, column, what was expected and what was found.</summary>
    public override string ToString() => Column > 0
        ? $"line {Line}, column {Column}: expected {Expected}, found {Found}"
        : $"line {Line}: expected {Expected}, found {Found}";
}
