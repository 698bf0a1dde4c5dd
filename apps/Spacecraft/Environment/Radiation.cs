using static System.Math;

namespace ScAi.Spacecraft.Environment;

/// <summary>
/// A proxy for the dose rate, not dosimetry: cosmic rays that the field lets in with rising L, the outer belt's electrons about L = 4.5,
/// and the inner belt's protons where the field is weak. Orders of magnitude are those behind a few mm of aluminium in low orbits.
/// </summary>
public static class Radiation
{
    /// <summary>The field, brought to the reference radius as a dipole falls, below which a place counts as South Atlantic Anomaly.</summary>
    public const double AnomalyNanotesla = 26_000.0;

    private const double WeakestNanotesla = 22_500.0;

    /// <summary>
    /// How deep in the South Atlantic Anomaly: 0 outside, 1 where the field is weakest. Only where the belt reaches, 200 to 3000 km.
    /// </summary>
    public static double AnomalyDepth(double fieldNanotesla, double radiusKilometers)
    {
        var altitude = radiusKilometers - GeomagneticField.ReferenceRadiusKilometers;
        var surface = fieldNanotesla * Pow(radiusKilometers / GeomagneticField.ReferenceRadiusKilometers, 3.0);
        return altitude is > 200.0 and < 3_000.0
            ? Clamp((AnomalyNanotesla - surface) / (AnomalyNanotesla - WeakestNanotesla), 0.0, 1.0)
            : 0.0;
    }

    /// <summary>The dose rate, uGy/h.</summary>
    /// <param name="lShell">The dipole's L.</param>
    /// <param name="anomalyDepth">See <see cref="AnomalyDepth"/>.</param>
    /// <param name="altitudeKilometers">The protons thin out steeply below 1000 km, where the atmosphere takes them.</param>
    /// <param name="storm">How many times the quiet background a storm of the Sun adds where the field lets it in; 0 for none.</param>
    public static double MicrograyPerHour(double lShell, double anomalyDepth, double altitudeKilometers, double storm)
    {
        var open = 1.0 / (1.0 + Exp(-(lShell - 3.0) / 0.4));
        var cosmic = 4.0 + 8.0 * open;
        var electrons = 40.0 * Exp(-0.5 * Pow((lShell - 4.5) / 0.8, 2.0));
        var protons = 1_200.0 * anomalyDepth * anomalyDepth * Exp((Min(altitudeKilometers, 1_500.0) - 500.0) / 180.0);
        return cosmic + electrons + protons + storm * cosmic * open;
    }
}
