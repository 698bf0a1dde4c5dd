namespace ScAi.Web.Problems;

/// <summary>Which problem an exception stands for; see <see cref="WebSetup.AddProblem{TException}"/>.</summary>
/// <param name="Of">The answer; null when the exception is none of its kind.</param>
public sealed record ProblemMap(Func<Exception, Problem?> Of);
