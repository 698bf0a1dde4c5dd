namespace ScAi.Spacecraft.Geometry;

/// <summary>A vector of three components; its unit and frame are those of the name that holds it.</summary>
public readonly record struct Vector3D(double X, double Y, double Z)
{
    /// <summary>Zero.</summary>
    public static Vector3D Zero => default;

    /// <summary>The first axis.</summary>
    public static Vector3D UnitX => new(1.0, 0.0, 0.0);

    /// <summary>The second axis.</summary>
    public static Vector3D UnitY => new(0.0, 1.0, 0.0);

    /// <summary>The third axis.</summary>
    public static Vector3D UnitZ => new(0.0, 0.0, 1.0);

    /// <summary>The square of the length.</summary>
    public double LengthSquared => X * X + Y * Y + Z * Z;

    /// <summary>The length.</summary>
    public double Length => Math.Sqrt(LengthSquared);

    /// <summary>The same direction with length 1; zero stays zero.</summary>
    public Vector3D Unit() => Length is > 0.0 and var length ? this / length : default;

    /// <summary>The scalar product.</summary>
    public double Dot(Vector3D other) => X * other.X + Y * other.Y + Z * other.Z;

    /// <summary>The vector product.</summary>
    public Vector3D Cross(Vector3D other) =>
        new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);

    /// <summary>The angle between the two, 0 to pi; exact for small angles too.</summary>
    public double AngleToRadians(Vector3D other) => Math.Atan2(Cross(other).Length, Dot(other));

    /// <summary>Component by component.</summary>
    public Vector3D Scale(Vector3D other) => new(X * other.X, Y * other.Y, Z * other.Z);

    /// <summary>Every component brought into -most to +most.</summary>
    public Vector3D Clamp(double most) =>
        new(Math.Clamp(X, -most, most), Math.Clamp(Y, -most, most), Math.Clamp(Z, -most, most));

    /// <summary>Shortened to that length if longer.</summary>
    public Vector3D Shorten(double most) => Length is var length && length > most ? this * (most / length) : this;

    /// <summary>The sum.</summary>
    public static Vector3D operator +(Vector3D a, Vector3D b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>The difference.</summary>
    public static Vector3D operator -(Vector3D a, Vector3D b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>The opposite.</summary>
    public static Vector3D operator -(Vector3D a) => new(-a.X, -a.Y, -a.Z);

    /// <summary>Stretched.</summary>
    public static Vector3D operator *(Vector3D a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    /// <summary>Stretched.</summary>
    public static Vector3D operator *(double factor, Vector3D a) => a * factor;

    /// <summary>Shrunk.</summary>
    public static Vector3D operator /(Vector3D a, double divisor) => new(a.X / divisor, a.Y / divisor, a.Z / divisor);
}
