namespace ScAi.Orbits.Frames;

/// <summary>Where something is, from the Earth's centre, in km.</summary>
/// <typeparam name="TFrame">The frame the components are in.</typeparam>
/// <param name="XKilometers">Along the frame's first axis.</param>
/// <param name="YKilometers">Along the frame's second axis.</param>
/// <param name="ZKilometers">Along the frame's third axis.</param>
public readonly record struct Position<TFrame>(double XKilometers, double YKilometers, double ZKilometers)
    where TFrame : IFrame
{
    /// <summary>The distance from the Earth's centre.</summary>
    public double LengthKilometers =>
        Math.Sqrt(XKilometers * XKilometers + YKilometers * YKilometers + ZKilometers * ZKilometers);
}
