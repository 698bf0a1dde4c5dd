using ScAi.Federation;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>An event report.</summary>
/// <param name="Sequence">Counts the vehicle's events from 0.</param>
/// <param name="Generated">When it happened.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Source">The subsystem.</param>
/// <param name="Code">What happened, for programs.</param>
/// <param name="Text">What happened, for people.</param>
public sealed record EventReport(
    long Sequence, ScenarioTime Generated, EventSeverity Severity, string Source, string Code, string Text)
    : OnboardReport(Generated)
{
    /// <inheritdoc />
    public override int Bits => HeaderBits + 8 * (Source.Length + Code.Length + Text.Length);

    /// <inheritdoc />
    public override Publication Received(int satellite, ScenarioTime time, int station, bool recorded) => new(
        Channels.Event,
        new SpacecraftEvent(satellite, Sequence, Generated, time, station, recorded, Severity, Source, Code, Text));
}
