using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Recordings;
using ScAi.Web.Problems;

namespace ScAi.Observer.Serving;

/// <summary>What the views of a run need beside its state: positions, recorders, tracks, the ledger.</summary>
internal static class ViewRoutes
{
    private const long MostPositionBytes = 64_000_000;
    private const int MostColumns = 10_000;
    private static readonly TimeSpan s_longestTrack = TimeSpan.FromDays(3);

    public static IEndpointRouteBuilder MapViews(this IEndpointRouteBuilder routes, Runs runs)
    {
        var api = routes.MapGroup(RunRoutes.Root + "/runs/{run}").WithTags("Views")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("positions", async (string run, string? from, string? to, double? step, CancellationToken cancellation) =>
                Positions(await runs.OpenAsync(run, cancellation), from, to, step ?? 60))
            .Produces<byte[]>(contentType: "application/octet-stream")
            .WithSummary("Positions of all satellites over a time, `step` seconds apart, little-endian in columns.")
            .WithDescription("32-bit count of satellites n, 32-bit count of times m, m 64-bit floats (milliseconds since 1970), then for "
                + "each time n 32-bit floats each of latitude, longitude (degrees), altitude (m), used (GB) and n 32-bit integers, the id "
                + "of the linked station (-1 for none). NaN where a satellite had not reported. Satellites stand as in the state.");
        api.MapGet("satellites/{satellite}/recorder", async (
                string run, int satellite, string? from, string? to, int? columns, CancellationToken cancellation) =>
                Recorder(await runs.OpenAsync(run, cancellation), satellite, from, to, columns))
            .WithSummary("A satellite's recorder over a time, least and most per column (1000 columns unless told).");
        api.MapGet("satellites/{satellite}/track", async (
                string run, int satellite, string? from, string? to, CancellationToken cancellation) =>
                Track(await runs.OpenAsync(run, cancellation), satellite, from, to))
            .WithSummary("The places below a satellite over at most 3 days, behind and ahead, from the orbit engine.");
        api.MapGet("ledger.csv", async (string run, CancellationToken cancellation) =>
                await LedgerText.OfAsync(await runs.OpenAsync(run, cancellation), cancellation))
            .Produces<string>(contentType: LedgerText.ContentType)
            .WithSummary("The ledger so far, as in the run folder.");
        return routes;
    }

    private static IResult Positions(IServedRun run, string? from, string? to, double step)
    {
        var (start, end) = Asked.Window(run, from, to);
        if (step is not (>= 0.001 and <= 1e6))
        {
            throw Asked.Wrong("step", "expected 0.001 to 1000000 seconds");
        }

        var width = TimeSpan.FromSeconds(step);
        var size = Serving.Positions.SizeOf(run.Look(history => history.SatelliteCount), start, end, width);
        return size <= MostPositionBytes
            ? Results.Bytes(Serving.Positions.Over(run, start, end, width), "application/octet-stream")
            : throw Asked.Wrong("step", $"expected a longer step or a shorter time: this would be {size / 1e6:0} MB of at most {MostPositionBytes / 1e6:0}");
    }

    private static RecorderSeries Recorder(IServedRun run, int satellite, string? from, string? to, int? columns)
    {
        var (start, end) = Asked.Window(run, from, to);
        var count = Asked.Number("columns", columns, 1000, 1, MostColumns);
        return run.Look(history => history.RecorderOver(satellite, start, end, count)) ?? throw NoSatellite(satellite);
    }

    private static GroundTrack Track(IServedRun run, int satellite, string? from, string? to)
    {
        if (run.Scenario is not { } scenario)
        {
            throw new ProblemException(new Problem(StatusCodes.Status404NotFound, "It is not there.")
            {
                Detail = "The scenario of this run is not known, so there are no ground tracks.",
            });
        }

        var (start, end) = Asked.Window(run, from, to);
        if (end - start > s_longestTrack)
        {
            throw Asked.Wrong("to", $"expected at most {s_longestTrack.TotalDays:0} days after from");
        }

        return Tracks.Of(scenario.Satellites.Satellites.FirstOrDefault(each => each.Id == satellite) ?? throw NoSatellite(satellite), start, end);
    }

    private static ProblemException NoSatellite(int id) => new(Problem.NotFound($"satellite {id} in this run"));
}
