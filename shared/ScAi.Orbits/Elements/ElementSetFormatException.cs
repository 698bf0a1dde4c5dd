namespace ScAi.Orbits.Elements;

/// <summary>A text of element sets could not be read and the caller asked for all or nothing.</summary>
public sealed class ElementSetFormatException : FormatException
{
    /// <summary>Carries the problems; the message lists the first three.</summary>
    public ElementSetFormatException(IReadOnlyList<ElementSetProblem> problems)
        : base(string.Join("; ", problems.Take(3)) + (problems.Count > 3 ? $"; and {problems.Count - 3} more" : ""))
    {
        Problems = problems;
    }

    /// <summary>All that was wrong.</summary>
    public IReadOnlyList<ElementSetProblem> Problems { get; }
}
