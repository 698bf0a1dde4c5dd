namespace ScAi.Spacecraft.Environment;

/// <summary>The density of the upper atmosphere: exponential between tabulated heights, for a mean Sun.</summary>
/// <remarks>
/// Source: J. R. Wertz, "Spacecraft Attitude Determination and Control", as table 8-4 of D. A. Vallado, "Fundamentals of Astrodynamics
/// and Applications". The real density goes up and down by a factor of two within a day and of ten with the Sun's cycle.
/// </remarks>
public static class Atmosphere
{
    // Height in km, density in kg/m^3, scale height in km.
    private static readonly double[][] s_layers =
    [
        [100, 5.297e-7, 5.877], [110, 9.661e-8, 7.263], [120, 2.438e-8, 9.473], [130, 8.484e-9, 12.636], [140, 3.845e-9, 16.149],
        [150, 2.070e-9, 22.523], [180, 5.464e-10, 29.740], [200, 2.789e-10, 37.105], [250, 7.248e-11, 45.546], [300, 2.418e-11, 53.628],
        [350, 9.518e-12, 53.298], [400, 3.725e-12, 58.515], [450, 1.585e-12, 60.828], [500, 6.967e-13, 63.822], [600, 1.454e-13, 71.835],
        [700, 3.614e-14, 88.667], [800, 1.170e-14, 124.64], [900, 5.245e-15, 181.05], [1000, 3.019e-15, 268.00],
    ];

    /// <summary>The density at a height above the ellipsoid; that of 100 km below it.</summary>
    public static double DensityKilogramsPerCubicMeter(double altitudeKilometers)
    {
        var layer = s_layers[0];
        foreach (var next in s_layers)
        {
            if (next[0] > altitudeKilometers)
            {
                break;
            }

            layer = next;
        }

        return layer[1] * Math.Exp(-(Math.Max(altitudeKilometers, layer[0]) - layer[0]) / layer[2]);
    }
}
