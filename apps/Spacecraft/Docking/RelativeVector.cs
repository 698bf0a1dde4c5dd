namespace ScAi.Spacecraft.Docking;

/// <summary>
/// A vector in the target's local frame, in m, m/s or m/s^2: x radial (up), y along the track, z normal to the orbit.
/// </summary>
public readonly record struct RelativeVector(double X, double Y, double Z)
{
    /// <summary>Nothing.</summary>
    public static RelativeVector Zero => default;

    /// <summary>Its length.</summary>
    public double Length => Math.Sqrt(X * X + Y * Y + Z * Z);

    /// <summary>The sum.</summary>
    public static RelativeVector operator +(RelativeVector a, RelativeVector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>The difference.</summary>
    public static RelativeVector operator -(RelativeVector a, RelativeVector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>That many times the vector.</summary>
    public static RelativeVector operator *(double factor, RelativeVector a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>The vector, cut to that length.</summary>
    public RelativeVector AtMost(double length)
    {
        var own = Length;
        return own <= length ? this : length / own * this;
    }
}
