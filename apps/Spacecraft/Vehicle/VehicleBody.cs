using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.LifeSupport;
using ScAi.Spacecraft.Navigation;
using ScAi.Spacecraft.Orbit;
using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Resources;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Software;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>The physical side of a vehicle at one time: the state of every subsystem, and what its last step came to.</summary>
public sealed record VehicleBody
{
#pragma warning disable CS1591 // each is its subsystem's
    public required OrbitState Orbit { get; init; }

    public required OrbitOutputs OrbitNow { get; init; }

    public required SunView Sun { get; init; }

    public required AttitudeState Attitude { get; init; }

    public required AttitudeOutputs AttitudeNow { get; init; }

    public required PropulsionState Propulsion { get; init; }

    public required PropulsionOutputs PropulsionNow { get; init; }

    public required EnvironmentState Environment { get; init; }

    public required EnvironmentOutputs EnvironmentNow { get; init; }

    public required PowerState Power { get; init; }

    public required PowerOutputs PowerNow { get; init; }

    public required ThermalState Thermal { get; init; }

    public required ThermalOutputs ThermalNow { get; init; }

    public required CommunicationState Communication { get; init; }

    public required CommunicationOutputs CommunicationNow { get; init; }

    public required NavigationState Navigation { get; init; }

    public required NavigationOutputs NavigationNow { get; init; }

    public required PayloadState Payload { get; init; }

    public required PayloadOutputs PayloadNow { get; init; }

    public required SensorState[] Sensors { get; init; }

    public required SensorArrayOutputs SensorsNow { get; init; }

    public required LifeSupportState LifeSupport { get; init; }

    public required LifeSupportOutputs LifeSupportNow { get; init; }

    public required DockingState Docking { get; init; }

    public required DockingOutputs DockingNow { get; init; }

    public required SoftwareState Software { get; init; }

    public required ResourceState Resources { get; init; }
#pragma warning restore CS1591

    /// <summary>What the computer drew in the last step.</summary>
    public required double ComputerWatts { get; init; }

    /// <summary>The orbit as it was planned: the scenario's, or what the last ordered burn left.</summary>
    public required Sgp4 Plan { get; init; }

    /// <summary>Where the vehicle is, SGP4's frame.</summary>
    public State<Teme> State => OrbitNow.State;
}
