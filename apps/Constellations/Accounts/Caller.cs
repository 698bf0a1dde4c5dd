using ScAi.Web.Problems;

namespace ScAi.Constellations.Accounts;

/// <summary>Who asks.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Role">The most that it may do.</param>
public sealed record Caller(string AccountId, Role Role)
{
    /// <summary>Whether it may do everything, with everybody's things.</summary>
    public bool IsAdministrator => Role == Role.Administrator;

    /// <summary>This caller, if it may at least do what the role may.</summary>
    /// <exception cref="ProblemException">403: it may not.</exception>
    public Caller AtLeast(Role role) => Role >= role
        ? this
        : throw new ProblemException(Problem.Forbidden($"This takes the role {role.ToString().ToLowerInvariant()}."));
}
