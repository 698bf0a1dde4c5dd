using ScAi.Spacecraft.Attitude;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What a vehicle has been told, by the ground or by its own rules, and does until told otherwise.</summary>
public sealed record VehicleOrders
{
    /// <summary>What to aim at while all is well.</summary>
    public AttitudeMode Mode { get; init; } = AttitudeMode.Nadir;

    /// <summary>The place on the ground that mode target aims at: latitude and longitude in degrees.</summary>
    public (double LatitudeDegrees, double LongitudeDegrees) Target { get; init; }

    /// <summary>Whether auxiliary loads may draw power.</summary>
    public bool AuxiliaryOn { get; init; } = true;

    /// <summary>Whether the payload may draw power.</summary>
    public bool PayloadOn { get; init; } = true;

    /// <summary>Whether heaters may draw power.</summary>
    public bool HeatersOn { get; init; } = true;

    /// <summary>What the battery is taken to hold since the last recovery, W h; null for what it was built with.</summary>
    public double? BatteryWattHours { get; init; }

    /// <summary>The burn under way; null for none.</summary>
    public BurnPlan? Burn { get; init; }

    /// <summary>Whether the heaters' second circuit has taken over.</summary>
    public bool RedundantHeaters { get; init; }

    /// <summary>Whether the tank's latch valve is shut: nothing leaves it.</summary>
    public bool TankIsolated { get; init; }
}
