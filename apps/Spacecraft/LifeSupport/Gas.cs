namespace ScAi.Spacecraft.LifeSupport;

/// <summary>Properties of gases and of reactions between them.</summary>
internal static class Gas
{
    /// <summary>The molar gas constant.</summary>
    public const double JoulesPerMoleKelvin = 8.31446261815324;

    public const double OxygenKilogramsPerMole = 0.031998;
    public const double CarbonDioxideKilogramsPerMole = 0.044009;
    public const double NitrogenKilogramsPerMole = 0.028014;
    public const double WaterKilogramsPerMole = 0.018015;
    public const double HydrogenKilogramsPerMole = 0.002016;
    public const double MethaneKilogramsPerMole = 0.016043;

    /// <summary>Ratio of specific heats of air.</summary>
    private const double HeatRatio = 1.4;

    /// <summary>Magnus' formula over water (Alduchov and Eskridge 1996): saturation pressure in Pa.</summary>
    public static double SaturationPascals(double kelvin)
    {
        var celsius = kelvin - 273.15;
        return 610.94 * Math.Exp(17.625 * celsius / (celsius + 243.04));
    }

    /// <summary>Choked flow into vacuum, kg/s: Cd A P sqrt(g / (R T)) (2 / (g + 1))^((g + 1) / (2 (g - 1))).</summary>
    public static double ChokedKilogramsPerSecond(
        double areaSquareMeters, double discharge, double pascals, double kelvin, double kilogramsPerMole)
    {
        var specific = JoulesPerMoleKelvin / kilogramsPerMole;
        return discharge * areaSquareMeters * pascals * Math.Sqrt(HeatRatio / (specific * kelvin))
            * Math.Pow(2 / (HeatRatio + 1), (HeatRatio + 1) / (2 * (HeatRatio - 1)));
    }
}
