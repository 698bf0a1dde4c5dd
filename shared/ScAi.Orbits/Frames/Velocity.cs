namespace ScAi.Orbits.Frames;

/// <summary>How a position changes as seen in its frame, in km/s.</summary>
/// <typeparam name="TFrame">The frame the components are in and relative to.</typeparam>
/// <param name="XKilometersPerSecond">Along the frame's first axis.</param>
/// <param name="YKilometersPerSecond">Along the frame's second axis.</param>
/// <param name="ZKilometersPerSecond">Along the frame's third axis.</param>
public readonly record struct Velocity<TFrame>(
    double XKilometersPerSecond, double YKilometersPerSecond, double ZKilometersPerSecond)
    where TFrame : IFrame
{
    /// <summary>The speed.</summary>
    public double LengthKilometersPerSecond => Math.Sqrt(
        XKilometersPerSecond * XKilometersPerSecond
        + YKilometersPerSecond * YKilometersPerSecond
        + ZKilometersPerSecond * ZKilometersPerSecond);
}
