using ScAi.Observer.Live;
using ScAi.Recordings;
using ScAi.Web.Problems;

namespace ScAi.Observer.Serving;

/// <summary>The runs that can be opened.</summary>
internal sealed class Runs(LiveRun? live)
{
    public const string Live = "live";

    /// <summary>What can be opened.</summary>
    public IReadOnlyList<RunEntry> List() => live is null ? [] : [Entry(live.Look(history => history.Header()))];

    /// <summary>Opens a run.</summary>
    /// <exception cref="ProblemException">There is none of that name.</exception>
    public Task<IServedRun> OpenAsync(string run, CancellationToken cancellation)
    {
        if (run == Live && live is not null)
        {
            return Task.FromResult<IServedRun>(live);
        }

        throw new ProblemException(Problem.NotFound($"run '{run}'"));
    }

    private static RunEntry Entry(RunHeader header) => new(
        header.Id, header.Name, header.Kind, header.Start, header.Stop, header.Phase, null, header.Digest, null);
}
