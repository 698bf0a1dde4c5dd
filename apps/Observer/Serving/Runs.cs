using ScAi.Observer.Live;
using ScAi.Observer.Recorded;
using ScAi.Recordings;
using ScAi.Web.Problems;

namespace ScAi.Observer.Serving;

/// <summary>The runs that can be opened.</summary>
internal sealed class Runs(LiveRun? live, RecordingShelf shelf)
{
    private const string Live = "live";

    /// <summary>What can be opened: the live run first, then recordings, newest first.</summary>
    public IReadOnlyList<RunEntry> List() =>
        [.. live is null ? [] : new[] { Entry(live.Look(history => history.Header())) }, .. shelf.List()];

    /// <summary>Opens a run.</summary>
    /// <exception cref="ProblemException">There is none of that name, or it cannot be read.</exception>
    public async Task<IServedRun> OpenAsync(string run, CancellationToken cancellation)
    {
        if (run == Live && live is not null)
        {
            return live;
        }

        try
        {
            return await shelf.OpenAsync(run).WaitAsync(cancellation)
                ?? throw new ProblemException(Problem.NotFound($"run of that name; {RunRoutes.Root}/runs lists them"));
        }
        catch (InvalidDataException wrong)
        {
            throw new ProblemException(Problem.Conflict($"The recording cannot be read: {wrong.Message}"));
        }
    }

    private static RunEntry Entry(RunHeader header) => new(
        header.Id, header.Name, header.Kind, header.Start, header.Stop, header.Phase, null, header.Digest, null);
}
