namespace ScAi.Orbits.Propagation;

/// <summary>The Earth constants that SGP4 is run with; an element set must be propagated with those it was fitted with.</summary>
/// <remarks>
/// Published element sets are fitted with WGS-72, so <see cref="Wgs72"/> is the default everywhere.
/// Source of the values: AIAA 2006-6753, appendix B.
/// </remarks>
public sealed class GravityModel
{
    private GravityModel(string name, double mu, double radius, double? xke, double j2, double j3, double j4)
    {
        Name = name;
        GravitationalParameter = mu;
        EquatorialRadiusKilometers = radius;
        Xke = xke ?? 60.0 / Math.Sqrt(radius * radius * radius / mu);
        J2 = j2;
        J3 = j3;
        J4 = j4;
    }

    /// <summary>WGS-72 as used for today's published element sets.</summary>
    public static GravityModel Wgs72 { get; } = new(
        "WGS-72", 398600.8, 6378.135, null, 0.001082616, -0.00000253881, -0.00000165597);

    /// <summary>WGS-72 with the rounded constants of the 1980 report ("old" WGS-72).</summary>
    public static GravityModel Wgs72Old { get; } = new(
        "WGS-72 (old)", 398600.79964, 6378.135, 0.0743669161, 0.001082616, -0.00000253881, -0.00000165597);

    /// <summary>WGS-84; only for element sets that were fitted with it.</summary>
    public static GravityModel Wgs84 { get; } = new(
        "WGS-84", 398600.5, 6378.137, null, 0.00108262998905, -0.00000253215306, -0.00000161098761);

    /// <summary>What people call the model.</summary>
    public string Name { get; }

    /// <summary>mu, in km^3/s^2.</summary>
    public double GravitationalParameter { get; }

    /// <summary>The Earth's equatorial radius, SGP4's unit of length, in km.</summary>
    public double EquatorialRadiusKilometers { get; }

    /// <summary>The second zonal harmonic, un-normalised.</summary>
    public double J2 { get; }

    /// <summary>The third zonal harmonic, un-normalised.</summary>
    public double J3 { get; }

    /// <summary>The fourth zonal harmonic, un-normalised.</summary>
    public double J4 { get; }

    /// <summary>sqrt(mu) in Earth radii^1.5 per minute.</summary>
    internal double Xke { get; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
