using ScAi.Messages;

namespace ScAi.Scenarios;

/// <summary>A satellite that is simulated as a spacecraft. What is null is as the profile has it.</summary>
public sealed record VehiclePlan
{
    /// <summary>The satellite's name.</summary>
    public required string Satellite { get; init; }

    /// <summary>What it is.</summary>
    public VehicleProfile Profile { get; init; } = VehicleProfile.Smallsat;

    /// <summary>Its mass without propellant; above zero.</summary>
    public double? DryMassKilograms { get; init; }

    /// <summary>The propellant at the start; not negative.</summary>
    public double? PropellantKilograms { get; init; }

    /// <summary>The thruster's force; above zero.</summary>
    public double? ThrustNewtons { get; init; }

    /// <summary>The thruster's specific impulse; above zero.</summary>
    public TimeSpan? SpecificImpulse { get; init; }

    /// <summary>The solar array's area; above zero.</summary>
    public double? ArraySquareMeters { get; init; }

    /// <summary>What the battery holds when new; above zero.</summary>
    public double? BatteryWattHours { get; init; }

    /// <summary>What the payload draws while it works; not negative.</summary>
    public double? PayloadWatts { get; init; }

    /// <summary>What the transmitter radiates; above zero.</summary>
    public double? TransmitterWatts { get; init; }

    /// <summary>How fast telemetry comes down; above zero.</summary>
    public DataRate? TelemetryRate { get; init; }

    /// <summary>How much telemetry waits on board for a contact; above zero.</summary>
    public DataVolume? TelemetryRecorder { get; init; }

    /// <summary>How many people are on board; counts in a crewed vehicle.</summary>
    public int? Crew { get; init; }

    /// <summary>How far behind its target the vehicle begins, metres; null when it does not dock.</summary>
    public double? DockingFromMeters { get; init; }

    /// <summary>The version of the software on board at the start; 1 or more.</summary>
    public int SoftwareVersion { get; init; } = 1;
}
