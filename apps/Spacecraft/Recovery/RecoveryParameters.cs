namespace ScAi.Spacecraft.Recovery;

/// <summary>What safe mode waits for, and what the way out asks for.</summary>
public sealed record RecoveryParameters
{
    /// <summary>How long shedding takes.</summary>
    public double ShedSeconds { get; init; } = 10;

    /// <summary>Angle of the Sun from the panels' normal that counts as pointing.</summary>
    public double SunDegrees { get; init; } = 15;

    /// <summary>Body rate that counts as still.</summary>
    public double StillDegreesPerSecond { get; init; } = 0.2;

    /// <summary>How long it must have been still and pointing.</summary>
    public double StableSeconds { get; init; } = 60;

    /// <summary>Charge that loads of the bus need, 0 to 1.</summary>
    public double BusCharge { get; init; } = 0.4;

    /// <summary>Charge that the payload needs, 0 to 1.</summary>
    public double PayloadCharge { get; init; } = 0.6;
}
