namespace ScAi.Spacecraft.Geometry;

/// <summary>The local orbital frame: away from the Earth, along the flight, along the orbit's normal; unit vectors in the inertial frame.</summary>
public readonly record struct LocalFrame(Vector3D Radial, Vector3D Transverse, Vector3D Normal)
{
    /// <summary>The frame of a position and a velocity, in any unit.</summary>
    public static LocalFrame Of(Vector3D position, Vector3D velocity)
    {
        var radial = position.Unit();
        var normal = position.Cross(velocity).Unit();
        return new LocalFrame(radial, normal.Cross(radial), normal);
    }

    /// <summary>A vector of this frame (radial, transverse, normal) in the inertial frame.</summary>
    public Vector3D ToInertial(Vector3D local) => local.X * Radial + local.Y * Transverse + local.Z * Normal;

    /// <summary>A vector of the inertial frame in this frame (radial, transverse, normal).</summary>
    public Vector3D FromInertial(Vector3D vector) => new(vector.Dot(Radial), vector.Dot(Transverse), vector.Dot(Normal));
}
