namespace ScAi.Spacecraft.Environment;

/// <summary>What of a vehicle the environment acts on.</summary>
public sealed record EnvironmentParameters
{
    /// <summary>The area that meets the air.</summary>
    public double DragAreaSquareMeters { get; init; } = 2.0;

    /// <summary>Its drag coefficient.</summary>
    public double DragCoefficient { get; init; } = 2.2;

    /// <summary>A crewed vehicle.</summary>
    public static EnvironmentParameters Crewed { get; } = new() { DragAreaSquareMeters = 45.0 };
}
