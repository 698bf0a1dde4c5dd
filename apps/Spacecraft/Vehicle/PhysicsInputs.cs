using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Recovery;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What decides a step of a vehicle's body.</summary>
/// <param name="Time">The start of the step.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Orders">What the vehicle does.</param>
/// <param name="Recovery">Safe mode.</param>
/// <param name="Faults">What is broken.</param>
/// <param name="Stations">The ground.</param>
/// <param name="FramesWaiting">Frames of telemetry that wait to be sent.</param>
/// <param name="UplinkFrames">Frames that came up in this step.</param>
/// <param name="Reboots">Whether the computer starts anew in this step.</param>
/// <param name="Noise">The step's random numbers.</param>
internal readonly record struct PhysicsInputs(
    ScenarioTime Time,
    double Seconds,
    VehicleOrders Orders,
    RecoveryState Recovery,
    FaultSet Faults,
    IReadOnlyList<StationView> Stations,
    long FramesWaiting,
    long UplinkFrames,
    bool Reboots,
    StepNoise Noise);
