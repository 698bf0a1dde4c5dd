namespace ScAi.Spacecraft.Propulsion;

/// <summary>Tsiolkovsky's equation, and Hohmann's transfer.</summary>
public static class RocketEquation
{
    /// <summary>Standard gravity, which specific impulses in seconds refer to.</summary>
    public const double StandardGravityMetersPerSecondSquared = 9.80665;

    /// <summary>What a change of velocity costs: m0 (1 - exp(-dv / (Isp g0))).</summary>
    public static double PropellantKilograms(double massKilograms, double specificImpulseSeconds, double deltaVMetersPerSecond) =>
        -massKilograms * double.ExpM1(-deltaVMetersPerSecond / (specificImpulseSeconds * StandardGravityMetersPerSecondSquared));

    /// <summary>What propellant gives: Isp g0 ln(m0 / m1).</summary>
    public static double DeltaVMetersPerSecond(double dryKilograms, double propellantKilograms, double specificImpulseSeconds) =>
        specificImpulseSeconds * StandardGravityMetersPerSecondSquared * double.LogP1(propellantKilograms / dryKilograms);

    /// <summary>The two burns between circular orbits, in m/s; negative on the way down.</summary>
    /// <param name="fromKilometers">Radius of the first orbit.</param>
    /// <param name="toKilometers">Radius of the second.</param>
    /// <param name="mu">km^3/s^2.</param>
    public static (double First, double Second) HohmannMetersPerSecond(
        double fromKilometers, double toKilometers, double mu = 398600.4418)
    {
        var sum = fromKilometers + toKilometers;
        return (
            1000.0 * Math.Sqrt(mu / fromKilometers) * (Math.Sqrt(2.0 * toKilometers / sum) - 1.0),
            1000.0 * Math.Sqrt(mu / toKilometers) * (1.0 - Math.Sqrt(2.0 * fromKilometers / sum)));
    }
}
