namespace ScAi.Orbits.Frames;

/// <summary>Position and velocity at one instant.</summary>
/// <typeparam name="TFrame">The frame both are in.</typeparam>
/// <param name="Position">In km from the Earth's centre.</param>
/// <param name="Velocity">In km/s, relative to the frame.</param>
public readonly record struct State<TFrame>(Position<TFrame> Position, Velocity<TFrame> Velocity)
    where TFrame : IFrame;
