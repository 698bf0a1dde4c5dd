using ScAi.Messages;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Limits;
using ScAi.MissionControl.Telemetry.Columns;
using ScAi.MissionControl.Telemetry.Samples;
using ScAi.Time;

namespace ScAi.MissionControl.Telemetry.Queries;

/// <summary>What spacecraft said last, and whether that is still so. Any thread may ask.</summary>
internal sealed class LatestTelemetry(TelemetryArchive archive, Fleet fleet, LimitBook limits, ContactDesk contacts, ArchiveOptions options)
{
    /// <summary>When a spacecraft was heard last; null for never.</summary>
    public ScenarioTime? LastHeard(int spacecraft) =>
        TracksOf(spacecraft).Max(track => track.LastHeard) is { } heard ? ScenarioTime.FromUnixMicroseconds(heard) : null;

    /// <summary>Whether a spacecraft should have said something newer by now, of a subsystem or of any.</summary>
    public bool IsStale(int spacecraft, string? packet = null) =>
        TracksOf(spacecraft).Any(track => (packet is null || track.Packet == packet) && IsStale(track));

    /// <summary>
    /// Whether a subsystem should have said something newer by now: while a working station has seen the spacecraft, nothing has
    /// come for some of the usual periods. Out of contact nothing is stale.
    /// </summary>
    public bool IsStale(PacketTrack track) => track is { LastHeard: { } heard, Period: { } period }
        && contacts.Picture.InContactSince(track.Spacecraft) is { } since
        && archive.HeardUntil.UnixMicroseconds - Math.Max(heard, since.UnixMicroseconds) > options.StalePeriods * period;

    /// <summary>The subsystems of a spacecraft that were heard of, by name.</summary>
    public IEnumerable<PacketTrack> TracksOf(int spacecraft) =>
        archive.Tracks.Where(track => track.Spacecraft == spacecraft).OrderBy(track => track.Packet, StringComparer.Ordinal);

    /// <summary>The newest samples of a subsystem, in the order of its parameters; none where it was not heard of.</summary>
    public IReadOnlyList<Sample> Of(int spacecraft, string packet)
    {
        if (archive.Find(spacecraft, packet) is not { Newest: { } newest } track)
        {
            return [];
        }

        var isStale = IsStale(track);
        return [.. newest.Values.Zip(track.Parameters)
            .Where(sample => SampleValue.IsPresent(sample.First))
            .Select(sample => SampleOf(track, newest.Head, sample.Second, SampleValue.ToNullable(sample.First), isStale))];
    }

    /// <summary>The newest samples of a spacecraft.</summary>
    public IReadOnlyList<Sample> Of(int spacecraft) => [.. TracksOf(spacecraft).SelectMany(track => Of(spacecraft, track.Packet))];

    private Sample SampleOf(PacketTrack track, PacketHead head, string name, double? value, bool isStale)
    {
        var full = $"{track.Packet}.{name}";
        var spacecraft = fleet.Find(track.Spacecraft);
        var definition = spacecraft?.Find(full);
        var rule = spacecraft is null ? null : limits.Of(spacecraft).Find(full);
        return new Sample(full, definition?.Unit ?? "", value is { } number && double.IsFinite(number) ? number : null, head.GeneratedAt, head.ReceivedAt, head.Recorded, isStale)
        {
            State = StateOf(definition, value),
            Severity = rule is null ? null : new LimitWatch(rule.Limits).SeverityOf(value, parameter => archive.Latest(track.Spacecraft, parameter)),
        };
    }

    /// <summary>The name of a value, for a state.</summary>
    public static string? StateOf(ParameterDefinition? parameter, double? value) =>
        parameter?.States is { } states && value is { } number && number >= 0 && number < states.Count && number == Math.Floor(number)
            ? states[(int)number]
            : null;
}
