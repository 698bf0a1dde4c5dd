namespace ScAi.Spacecraft.Geometry;

/// <summary>A rotation as a unit quaternion, scalar first: an attitude takes vectors of the body to the inertial frame.</summary>
public readonly record struct Rotation(double W, double X, double Y, double Z)
{
    /// <summary>No rotation.</summary>
    public static Rotation Identity => new(1.0, 0.0, 0.0, 0.0);

    /// <summary>The rotation about a vector by its length in radians.</summary>
    public static Rotation FromVector(Vector3D radians)
    {
        var angle = radians.Length;
        var factor = angle < 1e-6 ? 0.5 - angle * angle / 48.0 : Math.Sin(0.5 * angle) / angle;
        return new Rotation(Math.Cos(0.5 * angle), radians.X * factor, radians.Y * factor, radians.Z * factor);
    }

    /// <summary>The rotation that takes the three axes to these (right-handed, of length 1).</summary>
    public static Rotation FromAxes(Vector3D x, Vector3D y, Vector3D z)
    {
        var trace = x.X + y.Y + z.Z;
        if (trace > 0.0)
        {
            var s = 2.0 * Math.Sqrt(1.0 + trace);
            return new Rotation(0.25 * s, (y.Z - z.Y) / s, (z.X - x.Z) / s, (x.Y - y.X) / s).Unit();
        }

        if (x.X > y.Y && x.X > z.Z)
        {
            var s = 2.0 * Math.Sqrt(1.0 + x.X - y.Y - z.Z);
            return new Rotation((y.Z - z.Y) / s, 0.25 * s, (x.Y + y.X) / s, (z.X + x.Z) / s).Unit();
        }

        if (y.Y > z.Z)
        {
            var s = 2.0 * Math.Sqrt(1.0 + y.Y - x.X - z.Z);
            return new Rotation((z.X - x.Z) / s, (x.Y + y.X) / s, 0.25 * s, (y.Z + z.Y) / s).Unit();
        }
        else
        {
            var s = 2.0 * Math.Sqrt(1.0 + z.Z - x.X - y.Y);
            return new Rotation((x.Y - y.X) / s, (z.X + x.Z) / s, (y.Z + z.Y) / s, 0.25 * s).Unit();
        }
    }

    /// <summary>The other way round.</summary>
    public Rotation Inverse() => new(W, -X, -Y, -Z);

    /// <summary>With length 1 again.</summary>
    public Rotation Unit()
    {
        var length = Math.Sqrt(W * W + X * X + Y * Y + Z * Z);
        return new Rotation(W / length, X / length, Y / length, Z / length);
    }

    /// <summary>The vector after the rotation.</summary>
    public Vector3D Apply(Vector3D vector)
    {
        var axis = new Vector3D(X, Y, Z);
        var t = 2.0 * axis.Cross(vector);
        return vector + W * t + axis.Cross(t);
    }

    /// <summary>The vector before the rotation.</summary>
    public Vector3D ApplyInverse(Vector3D vector) => Inverse().Apply(vector);

    /// <summary>The rotation as a vector: axis times angle, at most pi radians.</summary>
    public Vector3D ToVector()
    {
        var axis = W < 0.0 ? new Vector3D(-X, -Y, -Z) : new Vector3D(X, Y, Z);
        var sine = axis.Length;
        return sine < 1e-9 ? 2.0 * axis : axis * (2.0 * Math.Atan2(sine, Math.Abs(W)) / sine);
    }

    /// <summary>The right one first, then the left one.</summary>
    public static Rotation operator *(Rotation a, Rotation b) => new(
        a.W * b.W - a.X * b.X - a.Y * b.Y - a.Z * b.Z,
        a.W * b.X + a.X * b.W + a.Y * b.Z - a.Z * b.Y,
        a.W * b.Y - a.X * b.Z + a.Y * b.W + a.Z * b.X,
        a.W * b.Z + a.X * b.Y - a.Y * b.X + a.Z * b.W);
}
