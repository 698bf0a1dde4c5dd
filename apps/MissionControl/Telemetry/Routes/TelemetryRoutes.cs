using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ScAi.MissionControl.Serving;
using ScAi.MissionControl.Telemetry.Queries;
using ScAi.MissionControl.Telemetry.Routes;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Telemetry;

/// <summary>Telemetry for people and programs.</summary>
internal static class TelemetryRoutes
{
    private const int MostColumns = 5000;
    private const int UsualColumns = 500;

    public static IEndpointRouteBuilder MapTelemetry(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapReading("Telemetry");
        api.MapGet("spacecraft/{id:int}/telemetry", AnswerSeriesAsync).ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Least, greatest and last value of parameters in columns of equal width over [from, to).");
        api.MapGet("spacecraft/{id:int}/telemetry/latest", Latest).ProducesProblem(404)
            .WithSummary("The newest sample of each parameter; all of them when none are named.");
        api.MapGet("spacecraft/{id:int}/telemetry.csv", Csv).Produces(200, contentType: "text/csv").ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Every sample of parameters that was generated in [from, to), in the order of generation.");
        return routes;
    }

    /// <summary>A spacecraft of this mission.</summary>
    /// <exception cref="ProblemException">404: there is none of that id.</exception>
    public static DescribedSpacecraft Known(this Fleet fleet, int id) =>
        fleet.Find(id) ?? throw new ProblemException(Problem.NotFound($"spacecraft {id} in this mission"));

    /// <summary>Columns of parameters.</summary>
    public static async Task<IReadOnlyList<Series>> SeriesAsync(
        TelemetryReader reader, DescribedSpacecraft spacecraft, TelemetryAsked asked, int? columns, CancellationToken cancellation)
    {
        var count = columns is null or (>= 1 and <= MostColumns)
            ? columns ?? UsualColumns
            : throw new ProblemException(Problem.Invalid("columns", $"expected 1 to {MostColumns}"));
        var series = new List<Series>();
        foreach (var (name, track, number) in asked.Parameters)
        {
            var filled = new SampleColumns(asked.From, asked.To, count);
            if (track is not null && number is { } parameter)
            {
                await reader.FillAsync(track, parameter, asked.From, asked.To, filled, cancellation);
            }

            series.Add(Series.Of(name, spacecraft.Find(name)?.Unit ?? "", asked.From, filled));
        }

        return series;
    }

    private static async Task<Ok<IReadOnlyList<Series>>> AnswerSeriesAsync(
        int id, string? parameters, string? from, string? to, int? columns, Fleet fleet, TelemetryArchive archive, TelemetryReader reader, CancellationToken cancellation)
    {
        var spacecraft = fleet.Known(id);
        return TypedResults.Ok(await SeriesAsync(reader, spacecraft, TelemetryAsked.Of(archive, spacecraft, parameters, from, to), columns, cancellation));
    }

    private static Ok<IReadOnlyList<Sample>> Latest(int id, string? parameters, Fleet fleet, LatestTelemetry latest)
    {
        fleet.Known(id);
        var all = latest.Of(id);
        var names = string.IsNullOrEmpty(parameters) ? null : TelemetryAsked.NamesIn(parameters).ToHashSet();
        return TypedResults.Ok<IReadOnlyList<Sample>>(names is null ? all : [.. all.Where(sample => names.Contains(sample.Name))]);
    }

    private static PushStreamHttpResult Csv(
        int id, string? parameters, string? from, string? to, Fleet fleet, TelemetryArchive archive, TelemetryReader reader, HttpContext context)
    {
        var spacecraft = fleet.Known(id);
        var asked = TelemetryAsked.Of(archive, spacecraft, parameters, from, to);
        return TypedResults.Stream(
            stream => SampleFile.WriteAsync(stream, reader, spacecraft, asked, context.RequestAborted), "text/csv; charset=utf-8", $"telemetry-{id}.csv");
    }
}
