namespace ScAi.Spacecraft.Thermal;

/// <summary>The nodes of a vehicle by number.</summary>
public static class NodeNumber
{
    /// <summary>The outside: blankets and panels.</summary>
    public const int Structure = 0;

    /// <summary>The inside: electronics, with the main radiator.</summary>
    public const int Electronics = 1;

    /// <summary>The battery.</summary>
    public const int Battery = 2;

    /// <summary>The propellant tank.</summary>
    public const int Tank = 3;

    /// <summary>The payload, with a radiator of its own.</summary>
    public const int Payload = 4;

    /// <summary>The solar array.</summary>
    public const int Array = 5;

    /// <summary>The cabin of a crewed vehicle.</summary>
    public const int Cabin = 6;
}
