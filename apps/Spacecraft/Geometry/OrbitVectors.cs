using ScAi.Orbits.Frames;

namespace ScAi.Spacecraft.Geometry;

/// <summary>Between the vectors of the orbit library, which carry their frame, and plain ones.</summary>
public static class OrbitVectors
{
    /// <summary>The components in km.</summary>
    public static Vector3D Kilometers<TFrame>(this Position<TFrame> position)
        where TFrame : IFrame => new(position.XKilometers, position.YKilometers, position.ZKilometers);

    /// <summary>The components in km/s.</summary>
    public static Vector3D KilometersPerSecond<TFrame>(this Velocity<TFrame> velocity)
        where TFrame : IFrame => new(velocity.XKilometersPerSecond, velocity.YKilometersPerSecond, velocity.ZKilometersPerSecond);

    /// <summary>A state of SGP4's frame.</summary>
    public static State<Teme> ToState(Vector3D kilometers, Vector3D kilometersPerSecond) => new(
        new Position<Teme>(kilometers.X, kilometers.Y, kilometers.Z),
        new Velocity<Teme>(kilometersPerSecond.X, kilometersPerSecond.Y, kilometersPerSecond.Z));
}
