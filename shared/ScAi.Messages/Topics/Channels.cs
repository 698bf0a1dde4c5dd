namespace ScAi.Messages;

/// <summary>The channels of the wire contract: what follows the app's name in a topic.</summary>
public static class Channels
{
#pragma warning disable CS1591 // each constant is the documented name; the record that travels there is documented instead
    public const string Init = "init";
    public const string Start = "start";
    public const string Update = "update";
    public const string Stop = "stop";
    public const string Control = "control";
    public const string ControlReply = "control/reply";
    public const string StatusReady = "status/ready";
    public const string StatusMode = "status/mode";
    public const string StatusTime = "status/time";
    public const string StatusAlive = "status/alive";
    public const string StatusRun = "status/run";
    public const string Error = "error";
    public const string TimeGrant = "time/grant";
    public const string TimeRequest = "time/request";
    public const string TimeMissing = "time/missing";
    public const string SatelliteReady = "ready";
    public const string SatelliteAllReady = "allReady";
    public const string Location = "location";
    public const string LinkStart = "linkStart";
    public const string LinkCharge = "linkCharge";
    public const string OutageReport = "report";
    public const string OutageRestore = "restore";
    public const string WorkOrder = "work/order";
    public const string WorkAnswer = "work/answer";
    public const string WorkPulse = "work/pulse";
    public const string WorkWanted = "work/wanted";
    public const string WorkStudy = "work/study";
    public const string WorkPart = "work/part";
    public const string WorkReceipt = "work/receipt";
    public const string Description = "description";
    public const string Telemetry = "telemetry";
    public const string Event = "event";
    public const string Verification = "verification";
    public const string Elements = "elements";
    public const string Fault = "fault";
    public const string Uplink = "uplink";
    public const string Command = "command";
    public const string Alarm = "alarm";
#pragma warning restore CS1591
}
