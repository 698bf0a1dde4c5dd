namespace ScAi.Spacecraft.Power;

/// <summary>A solar array, a lithium-ion battery, and when loads are shed.</summary>
public sealed record PowerParameters
{
    /// <summary>The array's area of cells.</summary>
    public double ArrayAreaSquareMeters { get; init; } = 1.2;

    /// <summary>The cells' efficiency when new; triple junction.</summary>
    public double ArrayEfficiency { get; init; } = 0.30;

    /// <summary>Inherent degradation: packing, wiring, shadows.</summary>
    public double InherentDegradation { get; init; } = 0.77;

    /// <summary>What the array loses in a year, as a share.</summary>
    public double DegradationPerYear { get; init; } = 0.005;

    /// <summary>How long it has been in space at the start.</summary>
    public double YearsInSpace { get; init; }

    /// <summary>The change of its power with temperature.</summary>
    public double TemperatureCoefficientPerKelvin { get; init; } = -0.0025;

    /// <summary>The temperature that the efficiency holds at.</summary>
    public double ReferenceTemperatureKelvin { get; init; } = 301.15;

    /// <summary>Strings of cells, each of which may be lost.</summary>
    public int Strings { get; init; } = 12;

    /// <summary>The battery's capacity when new, at 20 degrees Celsius.</summary>
    public double CapacityWattHours { get; init; } = 180.0;

    /// <summary>The state of charge at the start, 0 to 1.</summary>
    public double InitialStateOfCharge { get; init; } = 0.95;

    /// <summary>What of the charging power is stored.</summary>
    public double ChargeEfficiency { get; init; } = 0.95;

    /// <summary>What of the stored energy comes out.</summary>
    public double DischargeEfficiency { get; init; } = 0.95;

    /// <summary>The fastest charge, in capacities per hour.</summary>
    public double ChargePerHour { get; init; } = 0.5;

    /// <summary>The state of charge above which charging tapers off to nothing at 1.</summary>
    public double TaperStateOfCharge { get; init; } = 0.9;

    /// <summary>Capacity lost with each full cycle, as a share.</summary>
    public double FadePerCycle { get; init; } = 1e-4;

    /// <summary>Capacity lost with each kelvin below 20 degrees Celsius, as a share.</summary>
    public double FadePerKelvin { get; init; } = 0.006;

    /// <summary>Cells in series.</summary>
    public int CellsInSeries { get; init; } = 8;

    /// <summary>The battery's resistance at 20 degrees Celsius; doubles for each 25 K below.</summary>
    public double ResistanceOhms { get; init; } = 0.08;

    /// <summary>Below this state of charge the payload is shed.</summary>
    public double ShedPayloadBelow { get; init; } = 0.40;

    /// <summary>Below this state of charge auxiliary loads are shed too.</summary>
    public double ShedAuxiliaryBelow { get; init; } = 0.25;

    /// <summary>Below this state of charge the transmitter is shed too, and safe mode is due.</summary>
    public double SafeModeBelow { get; init; } = 0.15;

    /// <summary>How far above its threshold the charge has to come before a stage ends.</summary>
    public double ShedHysteresis { get; init; } = 0.05;

    /// <summary>A crewed vehicle.</summary>
    public static PowerParameters Crewed { get; } = new()
    {
        ArrayAreaSquareMeters = 34.0,
        Strings = 40,
        CapacityWattHours = 7_500.0,
        CellsInSeries = 32,
        ResistanceOhms = 0.04,
    };
}
