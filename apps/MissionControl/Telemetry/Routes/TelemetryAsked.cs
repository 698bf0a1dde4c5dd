using ScAi.MissionControl.Telemetry.Samples;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Telemetry.Routes;

/// <summary>Which samples a request asks for.</summary>
/// <param name="Parameters">The parameters, by full name; those that were never heard of are told from those that are not there.</param>
/// <param name="From">From when on, in microseconds since 1970.</param>
/// <param name="To">Up to when, exclusive.</param>
internal sealed record TelemetryAsked(IReadOnlyList<(string Name, PacketTrack? Track, int? Number)> Parameters, long From, long To)
{
    private const int MostParameters = 100;

    /// <summary>Reads what is asked for.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="spacecraft">The spacecraft.</param>
    /// <param name="parameters">Full names with commas between.</param>
    /// <param name="from">From when on; from the oldest sample when left out.</param>
    /// <param name="to">Up to when, exclusive; up to the newest sample when left out.</param>
    /// <exception cref="ProblemException">400: names the field and what is expected.</exception>
    public static TelemetryAsked Of(TelemetryArchive archive, DescribedSpacecraft spacecraft, string? parameters, string? from, string? to)
    {
        var names = NamesIn(parameters);
        var found = names.Select(name => Find(archive, spacecraft, name)).ToList();
        var tracks = found.Select(parameter => parameter.Track).OfType<PacketTrack>().ToList();
        var first = TimeIn("from", from) ?? (tracks.Count == 0 ? 0 : tracks.Min(track => track.Oldest ?? 0));
        var last = TimeIn("to", to) ?? Math.Max(first + 1, tracks.Count == 0 ? 0 : tracks.Max(track => track.Newest?.Head.Generated ?? 0) + 1);
        return last > first ? new TelemetryAsked(found, first, last) : throw new ProblemException(Problem.Invalid("to", "expected a time after from"));
    }

    /// <summary>Full names with commas between.</summary>
    public static IReadOnlyList<string> NamesIn(string? parameters)
    {
        var names = (parameters ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        return names.Count is > 0 and <= MostParameters ? names : throw new ProblemException(Problem.Invalid(
            "parameters", $"expected 1 to {MostParameters} names such as power.batterySoc, with commas between"));
    }

    private static (string Name, PacketTrack? Track, int? Number) Find(TelemetryArchive archive, DescribedSpacecraft spacecraft, string full)
    {
        var name = ParameterName.Of(full);
        var track = archive.Find(spacecraft.Description.Id, name.Packet);
        var number = track?.NumberOf(name.Short);
        return number is not null || spacecraft.Find(full) is not null
            ? (full, track, number)
            : throw new ProblemException(Problem.Invalid("parameters", $"expected parameters of {spacecraft.Description.Name}; it has no {full}"));
    }

    private static long? TimeIn(string field, string? text) => string.IsNullOrEmpty(text) ? null
        : ScenarioTime.TryParse(text, out var time) ? time.UnixMicroseconds
        : throw new ProblemException(Problem.Invalid(field, "expected a time in ISO 8601 such as 2026-01-01T12:00:00Z"));
}
