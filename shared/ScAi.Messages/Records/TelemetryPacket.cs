using ScAi.Time;

namespace ScAi.Messages;

/// <summary>Samples of one subsystem, as a station receives them; <c>PREFIX/SPACECRAFT/telemetry</c>.</summary>
/// <param name="Id">The satellite.</param>
/// <param name="Packet">The subsystem: what stands before the dot in the names of the parameters.</param>
/// <param name="Sequence">Counts the packets of that subsystem from 0 in the order of generation; a gap is a loss.</param>
/// <param name="Generated">When it was sampled on board.</param>
/// <param name="Time">When it reached the ground: light time later, or a pass later when it was recorded.</param>
/// <param name="GroundId">The station that received it.</param>
/// <param name="Recorded">Whether it waited in the recorder for a contact.</param>
/// <param name="Values">By name without the subsystem; null where the sensor says nothing that is a number.</param>
public sealed record TelemetryPacket(
    int Id,
    string Packet,
    long Sequence,
    ScenarioTime Generated,
    ScenarioTime Time,
    int GroundId,
    bool Recorded,
    IReadOnlyDictionary<string, double?> Values) : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Time;
}
