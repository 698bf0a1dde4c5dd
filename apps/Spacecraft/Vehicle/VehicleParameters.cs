using System.Security.Cryptography;
using System.Text;
using ScAi.Orbits.Elements;
using ScAi.Scenarios;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.LifeSupport;
using ScAi.Spacecraft.Navigation;
using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Recovery;
using ScAi.Spacecraft.Resources;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Software;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What a vehicle is made of: the parameters of all its subsystems.</summary>
public sealed record VehicleParameters
{
    /// <summary>The satellite's id.</summary>
    public required int Satellite { get; init; }

    /// <summary>The satellite's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its orbit at the start.</summary>
    public required ElementSet Elements { get; init; }

    /// <summary>Whether people are on board.</summary>
    public bool Crewed { get; init; }

    /// <summary>Whether it has a target to dock to.</summary>
    public bool Docks { get; init; }

#pragma warning disable CS1591 // each is its subsystem's
    public AttitudeParameters Attitude { get; init; } = new();

    public PowerParameters Power { get; init; } = new();

    public ThermalParameters Thermal { get; init; } = new();

    public PropulsionParameters Propulsion { get; init; } = new();

    public EnvironmentParameters Environment { get; init; } = new();

    public CommunicationParameters Communication { get; init; } = new();

    public NavigationParameters Navigation { get; init; } = new();

    public PayloadParameters Payload { get; init; } = new();

    public SensorArrayParameters Sensors { get; init; } = new();

    public LifeSupportParameters LifeSupport { get; init; } = new();

    public DockingParameters Docking { get; init; } = new();

    public required SoftwareParameters Software { get; init; }

    public ResourceParameters Resources { get; init; } = new();

    public RecoveryParameters Recovery { get; init; } = new();
#pragma warning restore CS1591

    /// <summary>What always runs, beyond the computer and what has a model of its own.</summary>
    public double EssentialWatts { get; init; } = 12;

    /// <summary>What is nice to have.</summary>
    public double AuxiliaryWatts { get; init; } = 8;

    /// <summary>What the recorder of telemetry holds.</summary>
    public long TelemetryRecorderBits { get; init; } = 256_000_000;

    /// <summary>How fast payload data leaves while telemetry comes down.</summary>
    public double PayloadDownlinkBitsPerSecond { get; init; } = 300e6;

    /// <summary>The propellant of the thrusters for docking, which have a tank of their own.</summary>
    public double DockingPropellantKilograms { get; init; } = 120;

    /// <summary>The parameters of a vehicle of a scenario.</summary>
    public static VehicleParameters Of(Scenario scenario, VehiclePlan plan)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(plan);
        var satellite = scenario.Satellites.Satellites.Single(satellite => satellite.Name == plan.Satellite);
        var crewed = plan.Profile == VehicleProfile.Crewed;
        var blank = new VehicleParameters
        {
            Satellite = satellite.Id,
            Name = satellite.Name,
            Elements = satellite.Elements,
            Crewed = crewed,
            Docks = plan.DockingFromMeters is not null,
            Software = new SoftwareParameters { SigningKey = SigningKeyOf(scenario, plan.Satellite), Version = plan.SoftwareVersion },
        };
        return Fit(crewed ? blank.WithCrew() : blank, plan);
    }

    /// <summary>
    /// The key that images of software are signed with: SHA-256 of seed and satellite. Whoever has the scenario can sign, as befits a
    /// simulation.
    /// </summary>
    public static System.Collections.Immutable.ImmutableArray<byte> SigningKeyOf(Scenario scenario, string satellite)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes($"software\n{scenario.Seed}\n{satellite}"))];
    }

    /// <summary>The same with people on board: everything of the size that a crewed vehicle has.</summary>
    public VehicleParameters WithCrew() => this with
    {
        Crewed = true,
        Attitude = AttitudeParameters.Crewed,
        Power = PowerParameters.Crewed,
        Thermal = ThermalParameters.Crewed,
        Propulsion = PropulsionParameters.Crewed,
        Environment = EnvironmentParameters.Crewed,
        Communication = CommunicationParameters.Crewed,
        Payload = PayloadParameters.Crewed with { Duty = PayloadDuty.Off },
        Resources = ResourceParameters.Crewed,
        EssentialWatts = 400,
        AuxiliaryWatts = 250,
    };

    private static VehicleParameters Fit(VehicleParameters like, VehiclePlan plan) => like with
    {
        Propulsion = like.Propulsion with
        {
            DryMassKilograms = plan.DryMassKilograms ?? like.Propulsion.DryMassKilograms,
            LoadKilograms = plan.PropellantKilograms ?? like.Propulsion.LoadKilograms,

            // A tank is built for its load: the pressurant keeps its share of the volume.
            TankVolumeCubicMeters = like.Propulsion.TankVolumeCubicMeters
                * (plan.PropellantKilograms is > 0 and var load ? load / like.Propulsion.LoadKilograms : 1),
            FullThrustNewtons = plan.ThrustNewtons ?? like.Propulsion.FullThrustNewtons,
            FullSpecificImpulseSeconds = plan.SpecificImpulse?.TotalSeconds ?? like.Propulsion.FullSpecificImpulseSeconds,
        },
        Power = like.Power with
        {
            ArrayAreaSquareMeters = plan.ArraySquareMeters ?? like.Power.ArrayAreaSquareMeters,
            CapacityWattHours = plan.BatteryWattHours ?? like.Power.CapacityWattHours,
        },
        Payload = like.Payload with { ImagingWatts = plan.PayloadWatts ?? like.Payload.ImagingWatts },
        Communication = like.Communication with
        {
            TransmitWatts = plan.TransmitterWatts ?? like.Communication.TransmitWatts,
            DownlinkBitsPerSecond = plan.TelemetryRate?.BitsPerSecond ?? like.Communication.DownlinkBitsPerSecond,
        },
        TelemetryRecorderBits = plan.TelemetryRecorder?.Bits ?? like.TelemetryRecorderBits,
        LifeSupport = like.LifeSupport with { Crew = plan.Crew ?? like.LifeSupport.Crew },
        Docking = plan.DockingFromMeters is { } meters
            ? like.Docking with { Start = new(new(0, -meters, 0), RelativeVector.Zero) }
            : like.Docking,
    };
}
