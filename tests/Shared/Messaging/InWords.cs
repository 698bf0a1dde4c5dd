using ScAi.Messages;

namespace ScAi.Tests;

/// <summary>What records say, in few words, for traces that a test asserts as text.</summary>
internal static class InWords
{
    /// <summary>A message: where, and what it says.</summary>
    public static string Of(Topic topic, IWireRecord? record) => $"{topic.BelowPrefix}: {Of(record)}";

    /// <summary>What a record says.</summary>
    public static string Of(IWireRecord? record) => record switch
    {
        null => "(cleared)",
        InitCommand init => $"{Clock(init.SimStartTime)} to {Clock(init.SimStopTime)}, needs {string.Join(", ", init.RequiredApps)}",
        StartCommand start => $"at rate {start.TimeScalingFactor}",
        UpdateCommand update => $"rate {update.TimeScalingFactor} at {Clock(update.SimUpdateTime)}",
        StopCommand stop => $"at {Clock(stop.SimStopTime)}",
        ReadyStatus ready => ready.Ready ? "ready" : "not ready",
        ModeStatus mode => mode.Mode.ToString().ToUpperInvariant(),
        TimeStatus time => Clock(time.SimTime),
        AliveStatus alive => alive.Alive ? "alive" : "gone",
        FederateError error => $"{error.Topic}: {error.Reason} ({error.Count})",
        TimeGrant grant => $"{grant.Grant}, {Clock(grant.Start)} to {Clock(grant.End)}{Counts(grant.Counts)}",
        TimeRequest request => $"{request.Grant}{Counts(request.Sent)}",
        TimeMissing missing => $"{missing.Topic} from {missing.From}",
        OutageReport report => $"station {report.GroundId} out at {Clock(report.OutageStart)} until {Clock(report.OutageEnd)}",
        OutageRestore restore => $"station {restore.GroundId} back at {Clock(restore.OutageEnd)}",
        LinkStart start => $"{start.SatName} at station {start.GroundId} from {Clock(start.Start)}",
        LinkCharge charge => $"{charge.SatName} at station {charge.GroundId} until {Clock(charge.End)}",
        GroundLocation station => $"station {station.GroundId} {(station.Operational ? "works" : "is out")}",
        SatelliteState state => $"{state.Name} at {Clock(state.Time)}",
        SatelliteReady ready => ready.Name,
        SatelliteAllReady => "all",
        RunControlReply reply => reply.Accepted ? "accepted" : $"refused: {reply.Reason}",
        RunStatus run => $"{run.Phase}{(run.Reason is null ? "" : $": {run.Reason}")}",
        MalformedRecord malformed => $"malformed: {malformed.Reason}",
        _ => record.GetType().Name,
    };

    private static string Clock(Time.ScenarioTime time)
    {
        var calendar = time.ToCalendar();
        return calendar.Ticks % TimeSpan.TicksPerSecond == 0 ? $"{calendar:HH:mm:ss}" : $"{calendar:HH:mm:ss.ffffff}";
    }

    private static string Counts(IReadOnlyDictionary<string, int> counts) => string.Concat(
        counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $", {count.Value} {count.Key}"));
}
