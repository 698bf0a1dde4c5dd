using static System.Math;

namespace ScAi.Orbits.Frames;

/// <summary>How the atmosphere lifts what is seen near the horizon.</summary>
/// <remarks>
/// Bennett's formula, within 0.07' of rigorous ray tracing for visible light down to the horizon. Source: G. G. Bennett,
/// "The calculation of astronomical refraction in marine navigation", J. Navigation 35 (1982); J. Meeus, "Astronomical
/// Algorithms", chapter 16. Below an apparent elevation of -1 degree there is no correction.
/// </remarks>
/// <param name="PressureHectopascals">At the site; 1010 is the standard.</param>
/// <param name="TemperatureCelsius">At the site; 10 is the standard.</param>
public sealed record Refraction(double PressureHectopascals = 1010.0, double TemperatureCelsius = 10.0)
{
    /// <summary>By how much something at an apparent elevation is lifted.</summary>
    public double LiftDegrees(double apparentElevationDegrees)
    {
        if (apparentElevationDegrees is not (>= -1.0 and <= 89.9))
        {
            return 0.0;
        }

        var minutes = 1.0 / Tan((apparentElevationDegrees + 7.31 / (apparentElevationDegrees + 4.4)) * (PI / 180.0));
        return minutes / 60.0 * (PressureHectopascals / 1010.0) * (283.0 / (273.0 + TemperatureCelsius));
    }

    /// <summary>The geometric elevation of something that is seen at an apparent one.</summary>
    public double GeometricDegrees(double apparentElevationDegrees) =>
        apparentElevationDegrees - LiftDegrees(apparentElevationDegrees);

    /// <summary>The apparent elevation of something at a geometric one, to 1e-9 degrees.</summary>
    public double ApparentDegrees(double geometricElevationDegrees)
    {
        var apparent = geometricElevationDegrees;
        for (var round = 0; round < 60; round++)
        {
            var next = geometricElevationDegrees + LiftDegrees(apparent);
            if (Abs(next - apparent) < 1e-10)
            {
                return next;
            }

            apparent = next;
        }

        return apparent;
    }
}
