using System.Globalization;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings.Log;

/// <summary>What a message says, in one line of words, and how much it deserves to be seen.</summary>
internal static class LogWords
{
    private const int LongestText = 300;

    public static LogLine LineOf(long number, DateTimeOffset? wall, Topic topic, IWireRecord? record) => new(
        number, wall, TimeOf(record), topic.App, topic.Channel, SatelliteOf(record), StationOf(record), SeverityOf(record),
        Cut(TextOf(record)));

    /// <summary>The scenario time that a message speaks of.</summary>
    public static ScenarioTime? TimeOf(IWireRecord? record) => record switch
    {
        ITimedRecord timed => timed.HappenedAt,
        RunStatus run => run.SimTime,
        TimeStatus time => time.SimTime,
        TimeGrant grant => grant.Start,
        _ => null,
    };

    public static int? SatelliteOf(IWireRecord? record) => record switch
    {
        SatelliteState satellite => satellite.Id,
        SatelliteReady ready => ready.Id,
        LinkStart start => start.SatId,
        LinkCharge charge => charge.SatId,
        TelemetryPacket packet => packet.Id,
        SpacecraftEvent happening => happening.Id,
        CommandVerification verification => verification.Id,
        OrbitUpdate orbit => orbit.Id,
        FaultState fault => fault.Id,
        FaultInjection fault => fault.Id,
        CommandUplink uplink => uplink.Id,
        CommandStatus command => command.Id,
        AlarmChange alarm => alarm.Id,
        SpacecraftDescription craft => craft.Id,
        _ => null,
    };

    public static int? StationOf(IWireRecord? record) => record switch
    {
        SatelliteState satellite => satellite.GroundId,
        GroundLocation station => station.GroundId,
        LinkStart { IsSentinel: false } start => start.GroundId,
        LinkCharge { IsSentinel: false, IsFixedContract: false } charge => charge.GroundId,
        OutageReport outage => outage.GroundId,
        OutageRestore restore => restore.GroundId,
        TelemetryPacket packet => packet.GroundId,
        SpacecraftEvent happening => happening.GroundId,
        CommandVerification verification => verification.GroundId,
        CommandUplink uplink => uplink.GroundId,
        _ => null,
    };

    public static Severity SeverityOf(IWireRecord? record) => record switch
    {
        MalformedRecord or FederateError or RunStatus { Phase: RunPhase.Failed } => Severity.Error,
        OutageReport or AliveStatus { Alive: false } or RunControlReply { Accepted: false } or ReadyStatus { Ready: false }
            or TimeMissing or RunStatus { WaitingFor.Count: > 0 } or SpacecraftEvent { Severity: EventSeverity.Medium or EventSeverity.High }
            or CommandVerification { Stage: CommandStage.Failed } or FaultState { Active: true } => Severity.Warning,
        TelemetryPacket or SatelliteState or TimeStatus or TimeGrant or TimeRequest or RunStatus or LinkCharge { IsFixedContract: true } => Severity.Debug,
        _ => Severity.Info,
    };

    private static string TextOf(IWireRecord? record) => record switch
    {
        null => "what was retained is taken back",
        MalformedRecord malformed => $"malformed: {malformed.Reason}",
        InitCommand init => $"init: {init.SimStartTime} to {init.SimStopTime}, requires {List(init.RequiredApps)}",
        StartCommand start => Text($"start at {start.TimeScalingFactor}x"),
        UpdateCommand update => Text($"rate {update.TimeScalingFactor}x from {update.SimUpdateTime}"),
        StopCommand => "stop",
        RunStatus run => $"{Low(run.Phase)} at {run.SimTime}"
            + (run.WaitingFor.Count > 0 ? $", waiting for {List(run.WaitingFor)}" : "") + (run.Reason is { } reason ? $": {reason}" : ""),
        RunControl control => Text($"asks to {Low(control.Action)}"),
        RunControlReply reply => reply.Accepted ? "accepted" : $"refused: {reply.Reason}",
        TimeGrant grant => $"grant {grant.Grant}: {grant.Start} to {grant.End}",
        TimeRequest request => $"ready for grant {request.Grant}",
        TimeMissing missing => $"asks for {missing.Topic} from number {missing.From} again",
        ReadyStatus ready => (ready.Ready ? "ready" : "not ready") + Said(ready.Description),
        ModeStatus mode => Capitals(mode.Mode) + Said(mode.Description),
        TimeStatus time => $"at {time.SimTime}" + Said(time.Description),
        AliveStatus alive => alive.Alive ? "is there" : "is gone",
        FederateError error => $"rejects {error.Topic}: {error.Reason} ({error.Count} so far)",
        SatelliteReady ready => Text($"{ready.Name} is part of the run, recorder {ready.SsrCapacity.Gigabytes:0.###} GB"),
        SatelliteAllReady => "all satellites are announced",
        SatelliteState state => Text($"{state.Name} at {state.Latitude:0.00}°, {state.Longitude:0.00}°, {state.CapacityUsed.Gigabytes:0.000} GB stored"),
        GroundLocation station => Text($"station {station.GroundId} at {station.Latitude:0.00}°, {station.Longitude:0.00}°")
            + (station.Operational ? "" : ", out"),
        LinkStart { IsSentinel: true } or LinkCharge { IsSentinel: true } => "opens the books",
        LinkStart start => Text($"link {start.LinkId} of {start.SatName} to station {start.GroundId} begins, {start.Data.Gigabytes:0.000} GB stored"),
        LinkCharge { IsFixedContract: true } charge => Text($"fixed contract of {charge.SatName}, {charge.CumulativeCostBySat:0.00} $ so far"),
        LinkCharge charge => Text($"link {charge.LinkId} of {charge.SatName} to station {charge.GroundId} ends after {charge.Duration.TotalSeconds:0.0} s, {charge.DataOffload.Gigabytes:0.000} GB for {charge.DownlinkCost:0.00} $"),
        OutageReport outage => $"station {outage.GroundId} is out until {outage.OutageEnd}",
        OutageRestore restore => $"station {restore.GroundId} is back",
        TelemetryPacket packet => Text($"satellite {packet.Id}: {packet.Packet} {packet.Sequence} of {packet.Generated}{(packet.Recorded ? ", recorded" : "")}"),
        SpacecraftEvent happening => Text($"satellite {happening.Id}: {happening.Source} {happening.Code}: {happening.Text}"),
        CommandVerification report => Text($"satellite {report.Id}: command {report.Key} {Low(report.Stage)}{Said(report.Reason)}"),
        OrbitUpdate orbit => Text($"satellite {orbit.Id} is on another orbit from {orbit.Time}, {orbit.MeanMotion:0.000000} rev/d"),
        FaultState fault => Text($"satellite {fault.Id}: {fault.Fault} {(fault.Active ? $"is broken, {fault.Magnitude:0.###}" : "is mended")}"),
        FaultInjection fault => Text($"satellite {fault.Id}: {(fault.Active ? "breaks" : "mends")} {fault.Fault}"),
        CommandUplink uplink => Text($"satellite {uplink.Id}: command {uplink.Key} {uplink.Command} goes up through station {uplink.GroundId}, attempt {uplink.Attempt}"),
        CommandStatus command => Text($"satellite {command.Id}: command {command.Key} {Low(command.State)}{Said(command.Reason)}"),
        AlarmChange alarm => Text($"satellite {alarm.Id}: {alarm.Parameter} {Low(alarm.State)}, {Low(alarm.Severity)}"),
        SpacecraftDescription craft => Text($"{craft.Name} has {craft.Parameters.Count} parameters and {craft.Commands.Count} commands"),
        OpaqueRecord opaque => opaque.Payload.GetRawText(),
        _ => record.GetType().Name,
    };

    private static string Cut(string text)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Length <= LongestText ? text : $"{text.AsSpan(0, LongestText - 1)}…";
    }

    private static string Said(string? description) => description is null ? "" : $": {description}";

    private static string List(IReadOnlyList<string> names) => string.Join(", ", names);

    private static string Low<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Capitals<T>(T value)
        where T : struct, Enum => value.ToString().ToUpperInvariant();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
