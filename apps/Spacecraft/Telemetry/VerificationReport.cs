using ScAi.Federation;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>How far a command has come.</summary>
/// <param name="Key">The command.</param>
/// <param name="Generated">When it came so far.</param>
/// <param name="Stage">How far.</param>
/// <param name="Fraction">For progress: how much of it is done.</param>
/// <param name="Reason">For a failure: why.</param>
public sealed record VerificationReport(
    string Key, ScenarioTime Generated, CommandStage Stage, double? Fraction = null, string? Reason = null)
    : OnboardReport(Generated)
{
    private const int BodyBits = 256;

    /// <inheritdoc />
    public override int Bits => HeaderBits + BodyBits + 8 * (Reason?.Length ?? 0);

    /// <inheritdoc />
    public override Publication Received(int satellite, ScenarioTime time, int station, bool recorded) => new(
        Channels.Verification,
        new CommandVerification(satellite, Key, Stage, Generated, time, station, Fraction, Reason));
}
