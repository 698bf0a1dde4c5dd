namespace ScAi.Spacecraft.Navigation;

/// <summary>Burns that bring an orbit back to its semi-major axis.</summary>
/// <param name="FirstMetersPerSecond">Along the track now; negative is backwards.</param>
/// <param name="SecondMetersPerSecond">Along the track half an orbit later.</param>
/// <param name="CoastSeconds">The time between them.</param>
public readonly record struct CourseCorrection(double FirstMetersPerSecond, double SecondMetersPerSecond, double CoastSeconds)
{
    private const double Mu = 398_600.4418;

    /// <summary>The change of velocity to be paid.</summary>
    public double TotalMetersPerSecond => Math.Abs(FirstMetersPerSecond) + Math.Abs(SecondMetersPerSecond);

    /// <summary>Hohmann's transfer between circular orbits (vis-viva).</summary>
    public static CourseCorrection Between(double semiMajorAxisKilometers, double wantedKilometers)
    {
        var transfer = (semiMajorAxisKilometers + wantedKilometers) / 2;
        var first = Speed(semiMajorAxisKilometers, transfer) - Speed(semiMajorAxisKilometers, semiMajorAxisKilometers);
        var second = Speed(wantedKilometers, wantedKilometers) - Speed(wantedKilometers, transfer);
        return new(first * 1000, second * 1000, Math.PI * Math.Sqrt(transfer * transfer * transfer / Mu));
    }

    private static double Speed(double radius, double semiMajorAxis) => Math.Sqrt(Mu * (2 / radius - 1 / semiMajorAxis));
}
