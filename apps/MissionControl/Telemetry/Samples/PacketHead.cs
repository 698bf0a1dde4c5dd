using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Telemetry.Samples;

/// <summary>What a packet says of itself besides its values.</summary>
/// <param name="Sequence">Counts the packets of a subsystem in the order of generation.</param>
/// <param name="Generated">When it was sampled, in microseconds since 1970.</param>
/// <param name="Received">When it reached the ground, in microseconds since 1970.</param>
/// <param name="GroundId">The station.</param>
/// <param name="Recorded">Whether it waited on board for a contact.</param>
internal readonly record struct PacketHead(long Sequence, long Generated, long Received, int GroundId, bool Recorded)
{
    /// <summary>A packet's.</summary>
    public static PacketHead Of(TelemetryPacket packet) => new(
        packet.Sequence, packet.Generated.UnixMicroseconds, packet.Time.UnixMicroseconds, packet.GroundId, packet.Recorded);

    /// <summary>When it was sampled.</summary>
    public ScenarioTime GeneratedAt => ScenarioTime.FromUnixMicroseconds(Generated);

    /// <summary>When it reached the ground.</summary>
    public ScenarioTime ReceivedAt => ScenarioTime.FromUnixMicroseconds(Received);
}
