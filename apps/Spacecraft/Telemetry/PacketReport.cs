using ScAi.Federation;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>A housekeeping packet: the samples of one family.</summary>
/// <param name="Family">The family.</param>
/// <param name="Sequence">Counts the family's packets from 0.</param>
/// <param name="Generated">When they were sampled.</param>
/// <param name="Values">In the order of the family; NaN for none.</param>
public sealed record PacketReport(TelemetryFamily Family, long Sequence, ScenarioTime Generated, double[] Values)
    : OnboardReport(Generated)
{
    private const int BitsPerSample = 32;

    /// <inheritdoc />
    public override int Bits => HeaderBits + BitsPerSample * Values.Length;

    /// <inheritdoc />
    public override Publication Received(int satellite, ScenarioTime time, int station, bool recorded) => new(
        Channels.Telemetry,
        new TelemetryPacket(
            satellite, Family.Name, Sequence, Generated, time, station, recorded, new SampleSet(Family.ShortNames, Values)));
}
