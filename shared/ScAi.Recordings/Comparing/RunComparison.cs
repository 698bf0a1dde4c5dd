namespace ScAi.Recordings;

/// <summary>Puts two recorded runs side by side.</summary>
public static class RunComparison
{
    /// <summary>Both in figures, where they first part, and the links that they do not share.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read; names file and line.</exception>
    public static Comparison Of(Recording a, Recording b, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var difference = RunDiff.Compare(a.Path, b.Path, cancellation);
        var (linksA, linksB) = (a.History.Links, b.History.Links);
        return new Comparison(
            a.History.Header(), b.History.Header(), a.History.Figures(), b.History.Figures(),
            difference.IsEqual, difference.First, [.. linksA.Except(linksB)], [.. linksB.Except(linksA)]);
    }
}
