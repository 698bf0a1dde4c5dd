namespace ScAi.Spacecraft.Propulsion;

/// <summary>A blow-down monopropellant system: one tank with its pressurant, one thruster.</summary>
public sealed record PropulsionParameters
{
    /// <summary>The vehicle without propellant.</summary>
    public double DryMassKilograms { get; init; } = 138.0;

    /// <summary>What is loaded before launch.</summary>
    public double LoadKilograms { get; init; } = 12.0;

    /// <summary>The tank's volume.</summary>
    public double TankVolumeCubicMeters { get; init; } = 0.0165;

    /// <summary>The propellant's density; hydrazine.</summary>
    public double DensityKilogramsPerCubicMeter { get; init; } = 1004.0;

    /// <summary>The tank's pressure with the full load at <see cref="ReferenceTemperatureKelvin"/>.</summary>
    public double FullPressurePascals { get; init; } = 2.2e6;

    /// <summary>The temperature that the pressure was set at.</summary>
    public double ReferenceTemperatureKelvin { get; init; } = 293.15;

    /// <summary>Thrust at full pressure; it falls in proportion to the pressure.</summary>
    public double FullThrustNewtons { get; init; } = 5.0;

    /// <summary>Specific impulse at full pressure; hydrazine.</summary>
    public double FullSpecificImpulseSeconds { get; init; } = 220.0;

    /// <summary>The share of the specific impulse that is lost as the pressure goes to nothing.</summary>
    public double SpecificImpulseFall { get; init; } = 0.05;

    /// <summary>The power of open valves and catalyst bed.</summary>
    public double FiringWatts { get; init; } = 15.0;

    /// <summary>One standard deviation of the gauge.</summary>
    public double GaugeNoiseKilograms { get; init; } = 0.02;

    /// <summary>A crewed vehicle: bipropellant.</summary>
    public static PropulsionParameters Crewed { get; } = new()
    {
        DryMassKilograms = 9_000.0,
        LoadKilograms = 1_400.0,
        TankVolumeCubicMeters = 1.9,
        DensityKilogramsPerCubicMeter = 1_170.0,
        FullThrustNewtons = 400.0,
        FullSpecificImpulseSeconds = 300.0,
        FiringWatts = 60.0,
        GaugeNoiseKilograms = 2.0,
    };
}
