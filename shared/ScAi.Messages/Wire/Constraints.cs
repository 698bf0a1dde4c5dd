namespace ScAi.Messages.Wire;

/// <summary>Which values a record may have, beyond their types. The same for reading and for writing.</summary>
internal static class Constraints
{
    private const long LargestWholeNumber = 1L << 53; // the last one that every JSON reader keeps exactly
    private const long MostBits = 8_000_000_000_000_000; // 1,000,000 GB
    private const decimal MostSeconds = 3_155_760_000; // 100 years
    private const decimal MostMoney = 1_000_000_000_000_000;

    /// <summary>The first member at fault and what was expected; null when there is none.</summary>
    public static string? Fault(IWireRecord record) => record switch
    {
        TimeGrant grant => Counted("grant", grant.Grant)
            ?? (grant.End < grant.Start ? "end: expected not earlier than start" : null),
        TimeRequest request => Counted("grant", request.Grant),
        SatelliteState state => Id("id", state.Id)
            ?? Within("latitude", state.Latitude, -90.0, 90.0)
            ?? Within("longitude", state.Longitude, -180.0, 180.0)
            ?? Within("altitude", state.Altitude, -1e7, 1e12)
            ?? Volume("capacity_used", state.CapacityUsed)
            ?? Id("groundId", state.GroundId)
            ?? Id("totalLinkCount", state.TotalLinkCount)
            ?? Money("cumulativeCostBySat", state.CumulativeCostBySat),
        SatelliteReady satellite => Id("id", satellite.Id)
            ?? Volume("ssr_capacity", satellite.SsrCapacity)
            ?? Rate("instrument_rate", satellite.InstrumentRate),
        GroundLocation station => Id("groundId", station.GroundId)
            ?? Within("latitude", station.Latitude, -90.0, 90.0)
            ?? Within("longitude", station.Longitude, -180.0, 180.0)
            ?? Within("elevAngle", station.ElevAngle, -90.0, 90.0)
            ?? Rate("downlinkRate", station.DownlinkRate)
            ?? Money("costPerSecond", station.CostPerSecond)
            ?? Within("altitude", station.Altitude ?? 0, -1_000.0, 100_000.0),
        LinkStart link => IdOrSentinel("groundId", link.GroundId)
            ?? Id("satId", link.SatId)
            ?? IdOrSentinel("linkId", link.LinkId)
            ?? Volume("data", link.Data),
        LinkCharge charge => IdOrSentinel("groundId", charge.GroundId)
            ?? Id("satId", charge.SatId)
            ?? IdOrSentinel("linkId", charge.LinkId)
            ?? Duration("duration", charge.Duration)
            ?? Volume("dataOffload", charge.DataOffload)
            ?? Money("downlinkCost", charge.DownlinkCost)
            ?? Money("cumulativeCostBySat", charge.CumulativeCostBySat)
            ?? Money("cumulativeCosts", charge.CumulativeCosts),
        OutageReport outage => Id("groundId", outage.GroundId) ?? Duration("outageDuration", outage.OutageDuration),
        OutageRestore outage => Id("groundId", outage.GroundId),
        InitCommand init => init.SimStopTime <= init.SimStartTime ? "simStopTime: expected later than simStartTime" : null,
        StartCommand start => Scaling(start.TimeScalingFactor)
            ?? (start.SimStopTime <= start.SimStartTime ? "simStopTime: expected later than simStartTime" : null),
        UpdateCommand update => Scaling(update.TimeScalingFactor),
        RunControl control => Scaling(control.TimeScalingFactor) ?? Within("ticks", control.Ticks, 1, int.MaxValue),
        RunStatus run => Counted("grant", run.Grant) ?? Scaling(run.TimeScalingFactor) ?? Counted("messages", run.Messages),
        FederateError error => Counted("count", error.Count),
        PartOrder order => Id("part", order.Part),
        WorkerPulse pulse => Within("slots", pulse.Slots, 1, 1024),
        StudyChunk study => Id("chunk", study.Chunk) ?? Within("chunks", study.Chunks, 1, int.MaxValue),
        PartChunk part => Id("chunk", part.Chunk) ?? Within("chunks", part.Chunks, 1, int.MaxValue),
        PartReceipt receipt => Id("received", receipt.Received),
        SpacecraftDescription craft => Id("id", craft.Id)
            ?? Descriptions(craft).FirstOrDefault(fault => fault is not null),
        TelemetryPacket packet => Id("id", packet.Id) ?? Counted("sequence", packet.Sequence) ?? Id("groundId", packet.GroundId),
        SpacecraftEvent happening => Id("id", happening.Id)
            ?? Counted("sequence", happening.Sequence)
            ?? Id("groundId", happening.GroundId),
        CommandVerification report => Id("id", report.Id)
            ?? Id("groundId", report.GroundId)
            ?? Within("fraction", report.Fraction, 0.0, 1.0),
        OrbitUpdate orbit => Id("id", orbit.Id)
            ?? Within("meanMotion", orbit.MeanMotion, 1e-6, 20.0)
            ?? Within("eccentricity", orbit.Eccentricity, 0.0, 0.999999)
            ?? Within("inclination", orbit.Inclination, 0.0, 180.0)
            ?? Within("raOfAscNode", orbit.RaOfAscNode, -360.0, 360.0)
            ?? Within("argOfPericenter", orbit.ArgOfPericenter, -360.0, 360.0)
            ?? Within("meanAnomaly", orbit.MeanAnomaly, -360.0, 360.0)
            ?? Finite("bstar", orbit.Bstar),
        FaultState fault => Id("id", fault.Id) ?? Finite("magnitude", fault.Magnitude),
        FaultInjection fault => Id("id", fault.Id) ?? Finite("magnitude", fault.Magnitude),
        CommandUplink uplink => Id("id", uplink.Id)
            ?? Within("attempt", uplink.Attempt, 1, int.MaxValue)
            ?? Id("groundId", uplink.GroundId),
        CommandStatus status => Id("id", status.Id),
        AlarmChange alarm => Id("id", alarm.Id) ?? Finite("value", alarm.Value),
        TimeMissing missing => Counted("from", missing.From),
        _ => null,
    };

    private static IEnumerable<string?> Descriptions(SpacecraftDescription craft) =>
    [
        .. craft.Parameters.SelectMany(parameter => parameter.Limits).Select(limit =>
            Finite("low", limit.Low)
            ?? Finite("high", limit.High)
            ?? Within("minViolations", limit.MinViolations, 1, int.MaxValue)
            ?? Within("deadband", limit.Deadband, 0, double.MaxValue)),
        .. craft.Commands.SelectMany(command => command.Arguments).Select(argument =>
            Finite("low", argument.Low) ?? Finite("high", argument.High)),
        .. craft.Commands.SelectMany(command => command.Interlocks).Select(interlock =>
            Finite("low", interlock.Low) ?? Finite("high", interlock.High)),
        .. craft.Faults.Select(fault => Finite("low", fault.Low) ?? Finite("high", fault.High)),
    ];

    private static string? Finite(string member, double? value) => Within(member, value, double.MinValue, double.MaxValue);

    private static string? Id(string member, int? value) => Within(member, value, 0, int.MaxValue);

    private static string? IdOrSentinel(string member, int value) => Within(member, value, -1, int.MaxValue);

    private static string? Counted(string member, long? value) => Within(member, value, 0, LargestWholeNumber);

    private static string? Scaling(double? value) => Within("timeScalingFactor", value, 1e-6, 1e9);

    private static string? Volume(string member, DataVolume value) => Within(member, value.Bits, 0, MostBits, " bits");

    private static string? Rate(string member, DataRate? value) =>
        Within(member, value?.BitsPerSecond, 0, MostBits, " bit/s");

    private static string? Money(string member, decimal value) => Within(member, value, 0, MostMoney);

    private static string? Duration(string member, TimeSpan value) =>
        Within(member, (decimal)value.Ticks / TimeSpan.TicksPerSecond, 0, MostSeconds, " s");

    private static string? Within<T>(string member, T? value, T least, T most, string unit = "")
        where T : struct, IComparable<T> =>
        value is not { } number || (number.CompareTo(least) >= 0 && number.CompareTo(most) <= 0)
            ? null
            : $"{member}: expected {least}..{most}{unit}, got {number}";
}
