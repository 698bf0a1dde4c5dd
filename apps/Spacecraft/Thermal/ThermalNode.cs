namespace ScAi.Spacecraft.Thermal;

/// <summary>A lump of one temperature.</summary>
/// <param name="Name">As in the telemetry's <c>thermal.batteryTemperature</c>.</param>
/// <param name="CapacityJoulesPerKelvin">Heat capacity.</param>
public sealed record ThermalNode(string Name, double CapacityJoulesPerKelvin)
{
    /// <summary>The temperature at the start.</summary>
    public double InitialKelvin { get; init; } = 290.0;

    /// <summary>The area that the Sun sees, on average over attitudes; for the array with the Sun straight on.</summary>
    public double SunAreaSquareMeters { get; init; }

    /// <summary>Of sunlight; with blankets, the effective one.</summary>
    public double Absorptivity { get; init; }

    /// <summary>The area that radiates to space and sees the Earth.</summary>
    public double OuterAreaSquareMeters { get; init; }

    /// <summary>In the infrared; with blankets, the effective one.</summary>
    public double Emissivity { get; init; }

    /// <summary>A radiator on the shadow side, behind a louvre; white paint, emissivity 0.9.</summary>
    public double RadiatorSquareMeters { get; init; }

    /// <summary>The louvre is shut below this temperature.</summary>
    public double LouvreShutKelvin { get; init; } = 283.15;

    /// <summary>The louvre is open above this temperature.</summary>
    public double LouvreOpenKelvin { get; init; } = 298.15;

    /// <summary>The heater's power; 0 for none.</summary>
    public double HeaterWatts { get; init; }

    /// <summary>The heater goes on below this temperature.</summary>
    public double HeaterOnKelvin { get; init; }

    /// <summary>The heater goes off above this temperature.</summary>
    public double HeaterOffKelvin { get; init; }

    /// <summary>Outside this range something suffers.</summary>
    public double LowestKelvin { get; init; }

    /// <summary>Outside this range something suffers.</summary>
    public double HighestKelvin { get; init; }
}
