namespace ScAi.Messages;

/// <summary>Turns records into UTF-8 JSON payloads and back: writes strictly, reads liberally, never throws on input.</summary>
/// <param name="units">The units of data volumes and rates on the wire.</param>
/// <param name="apps">Who publishes what; decides which record a topic carries.</param>
public sealed class WireCodec(WireUnits units, AppNames apps)
{
    /// <summary>The units of data volumes and rates on the wire.</summary>
    public WireUnits Units { get; } = units;

    /// <summary>Who publishes what.</summary>
    public AppNames Apps { get; } = apps;
}
