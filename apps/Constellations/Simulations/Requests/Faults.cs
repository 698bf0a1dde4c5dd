using ScAi.Web.Problems;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>What is wrong with a request, field by field.</summary>
internal sealed class Faults
{
    private readonly Dictionary<string, string[]> _all = [];

    public void Add(string field, string expected) => _all.TryAdd(field, [expected]);

    /// <exception cref="ProblemException">400, if anything is wrong.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 0)
        {
            throw new ProblemException(Problem.Invalid(_all));
        }
    }
}
