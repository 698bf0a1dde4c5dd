namespace ScAi.Spacecraft.Power;

/// <summary>The array's power: S (1 au / R)^2 nu eta A cos(theta) Id (1 - d)^years (1 + a (T - T0)), less lost strings.</summary>
public static class SolarArray
{
    /// <summary>The solar constant at 1 au.</summary>
    public const double SolarConstantWattsPerSquareMeter = 1361.0;

    /// <summary>What the array could give; exactly 0 in the umbra.</summary>
    public static double Watts(PowerParameters parameters, in PowerInputs inputs, double years)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var flux = SolarConstantWattsPerSquareMeter * inputs.SunlitFraction
            / (inputs.SunDistanceAstronomicalUnits * inputs.SunDistanceAstronomicalUnits);
        var temperature = 1.0 + parameters.TemperatureCoefficientPerKelvin
            * (inputs.ArrayTemperatureKelvin - parameters.ReferenceTemperatureKelvin);
        var strings = Math.Max(0.0, 1.0 - inputs.LostStrings / parameters.Strings);
        return flux * parameters.ArrayEfficiency * parameters.ArrayAreaSquareMeters * Math.Max(0.0, inputs.IncidenceCosine)
            * parameters.InherentDegradation * Math.Pow(1.0 - parameters.DegradationPerYear, years)
            * Math.Max(0.0, temperature) * strings;
    }

    /// <summary>The power that an array must have in sunlight: (Pe Te / Xe + Pd Td / Xd) / Td.</summary>
    /// <remarks>
    /// Source: J. R. Wertz, W. J. Larson, "Space Mission Analysis and Design", section 11.4: Xe, Xd are 0.60, 0.80 with peak-power
    /// tracking and 0.65, 0.85 with direct energy transfer.
    /// </remarks>
    public static double SizeWatts(
        double loadWatts, double eclipseSeconds, double daylightSeconds, double eclipseEfficiency, double daylightEfficiency) =>
        loadWatts * (eclipseSeconds / eclipseEfficiency + daylightSeconds / daylightEfficiency) / daylightSeconds;
}
