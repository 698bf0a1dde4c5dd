using ScAi.Messages;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Families;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Telemetry;
using ScAi.MissionControl.Telemetry.Queries;
using ScAi.MissionControl.Telemetry.Samples;
using ScAi.Time;

namespace ScAi.MissionControl.Serving;

/// <summary>Puts spacecraft at a glance together from what the parts know. Any thread may ask.</summary>
internal sealed class Overviews(MissionBook book, ContactDesk contacts, TelemetryArchive archive, LatestTelemetry latest, AlarmDesk alarms)
{
    /// <summary>The packet whose first state is the spacecraft's mode: safe mode and the way out of it.</summary>
    private const string ModePacket = "recovery";

    /// <summary>All spacecraft, or those of some ids, by id.</summary>
    public IReadOnlyList<SpacecraftOverview> Of(IReadOnlyCollection<int>? ids = null)
    {
        var tracks = archive.Tracks.Where(track => ids is null || ids.Contains(track.Spacecraft)).ToLookup(track => track.Spacecraft);
        var standing = alarms.All.Where(alarm => alarm.Standing.State != AlarmState.Normal).ToLookup(alarm => alarm.Spacecraft);
        return [.. book.Now.Spacecraft.Values.Where(spacecraft => ids is null || ids.Contains(spacecraft.Id))
            .Select(spacecraft => Of(spacecraft, [.. tracks[spacecraft.Id]], [.. standing[spacecraft.Id]]))];
    }

    private SpacecraftOverview Of(SpacecraftDescription spacecraft, IReadOnlyList<PacketTrack> tracks, IReadOnlyList<Alarm> standing)
    {
        var families = tracks.Select(track => new SpacecraftOverview.Subsystem(
            FamilyNames.FamilyOf(track.Packet), Worst(standing.Where(alarm => IsOf(alarm, track.Packet))), latest.IsStale(track)))
            .OrderBy(family => family.Family, StringComparer.Ordinal).ToList();
        return new SpacecraftOverview(
            spacecraft.Id,
            spacecraft.Name,
            spacecraft.Crewed,
            [.. contacts.Picture.StationsFor(spacecraft.Id)],
            tracks.Max(track => track.LastHeard) is { } heard ? ScenarioTime.FromUnixMicroseconds(heard) : null,
            families.Any(family => family.Stale),
            DelaySeconds(tracks),
            ModeOf(spacecraft),
            Worst(standing),
            standing.Count(alarm => alarm.Standing is { Shelved: false, Triggered: true, Acknowledged: false }),
            families);
    }

    private string? ModeOf(SpacecraftDescription spacecraft) =>
        spacecraft.Parameters.FirstOrDefault(parameter => parameter.States is not null && parameter.Name.StartsWith($"{ModePacket}.", StringComparison.Ordinal)) is { } mode
            ? LatestTelemetry.StateOf(mode, archive.Latest(spacecraft.Id, mode.Name))
            : null;

    private static double? DelaySeconds(IEnumerable<PacketTrack> tracks) =>
        tracks.Select(track => track.Newest?.Head).Where(head => head is { Recorded: false }).OrderBy(head => head!.Value.Received).LastOrDefault() is { } newest
            ? (newest.Received - newest.Generated) / 1e6
            : null;

    private static bool IsOf(Alarm alarm, string packet) =>
        alarm.Parameter.StartsWith($"{packet}.", StringComparison.Ordinal) || alarm.Parameter.StartsWith($"event:{packet}:", StringComparison.Ordinal);

    private static AlarmSeverity? Worst(IEnumerable<Alarm> standing) =>
        standing.Where(alarm => !alarm.Standing.Shelved).Select(alarm => (AlarmSeverity?)alarm.Standing.Severity).Max();
}
