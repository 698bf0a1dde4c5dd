namespace ScAi.Spacecraft.Payload;

/// <summary>What others need of the payload after a step.</summary>
/// <param name="DrawWatts">Power drawn; all of it becomes heat.</param>
/// <param name="Observing">Whether it makes data.</param>
/// <param name="OffPointing">Whether it would work but points elsewhere.</param>
/// <param name="GeneratedBits">Made in the step.</param>
/// <param name="OffloadedBits">Taken by the link in the step.</param>
/// <param name="RateBitsPerSecond">Data made per second, on average over the step.</param>
/// <param name="Fill">Stored over capacity, 0 to 1.</param>
public readonly record struct PayloadOutputs(
    double DrawWatts, bool Observing, bool OffPointing, long GeneratedBits, long OffloadedBits, double RateBitsPerSecond, double Fill);
