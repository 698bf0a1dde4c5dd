namespace ScAi.Spacecraft.Payload;

/// <summary>The state of the payload. Generated = stored + offloaded + lost, in bits, exactly.</summary>
/// <param name="Duty">What it has been told.</param>
/// <param name="Mode">What it does.</param>
/// <param name="ModeSeconds">For how long.</param>
/// <param name="GeneratedBits">Made so far.</param>
/// <param name="StoredBits">In the recorder.</param>
/// <param name="OffloadedBits">Taken by the link.</param>
/// <param name="LostBits">Did not fit.</param>
/// <param name="BitCarry">The part of a bit that the last step left over.</param>
/// <param name="ImagingSeconds">Time spent making data.</param>
/// <param name="Observations">How often it began to work.</param>
public readonly record struct PayloadState(
    PayloadDuty Duty,
    PayloadMode Mode,
    double ModeSeconds,
    long GeneratedBits,
    long StoredBits,
    long OffloadedBits,
    long LostBits,
    double BitCarry,
    double ImagingSeconds,
    int Observations)
{
    /// <summary>Tells it what to do.</summary>
    public PayloadState With(PayloadDuty duty) => this with { Duty = duty };
}
