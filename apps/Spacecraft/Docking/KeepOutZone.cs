namespace ScAi.Spacecraft.Docking;

/// <summary>The ellipsoid about the target that only the corridor leads into.</summary>
/// <param name="AlongMeters">Semi-axis along the track.</param>
/// <param name="AcrossMeters">Semi-axes up and across.</param>
/// <param name="CorridorHalfAngleDegrees">The cone about the docking axis with its tip at the port.</param>
/// <param name="CorridorTipMeters">The radius that the cone begins with at the port.</param>
public readonly record struct KeepOutZone(
    double AlongMeters, double AcrossMeters, double CorridorHalfAngleDegrees, double CorridorTipMeters)
{
    /// <summary>Whether a point is in the ellipsoid.</summary>
    public bool Contains(RelativeVector position)
    {
        var (x, y, z) = (position.X / AcrossMeters, position.Y / AlongMeters, position.Z / AcrossMeters);
        return x * x + y * y + z * z < 1;
    }

    /// <summary>Whether a point is in the cone; the docking axis is the track, behind the target.</summary>
    public bool CorridorContains(RelativeVector position)
    {
        var lateral = Math.Sqrt(position.X * position.X + position.Z * position.Z);
        return position.Y <= CorridorTipMeters
            && lateral <= CorridorTipMeters
                + Math.Max(0, -position.Y) * Math.Tan(double.DegreesToRadians(CorridorHalfAngleDegrees));
    }
}
