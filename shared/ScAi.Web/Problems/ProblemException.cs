namespace ScAi.Web.Problems;

/// <summary>Ends a request with a problem, from wherever it is found.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem?.Detail ?? problem?.Title)
{
    /// <summary>The answer.</summary>
    public Problem Problem { get; } = problem ?? throw new ArgumentNullException(nameof(problem));
}
