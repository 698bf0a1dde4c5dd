namespace ScAi.Spacecraft.Power;

/// <summary>Loads on the bus by group, in the order in which they are kept longest.</summary>
/// <param name="EssentialWatts">Computer, receiver, beacon, power control; never shed.</param>
/// <param name="LifeSupportWatts">Never shed.</param>
/// <param name="AttitudeWatts">Wheels, torquers and sensors; never shed.</param>
/// <param name="HeaterWatts">Never shed: what freezes does not come back.</param>
/// <param name="PropulsionWatts">Valves; never shed.</param>
/// <param name="TransmitterWatts">Shed at stage 3.</param>
/// <param name="AuxiliaryWatts">Shed at stage 2.</param>
/// <param name="PayloadWatts">Shed at stage 1.</param>
public readonly record struct PowerLoads(
    double EssentialWatts,
    double LifeSupportWatts,
    double AttitudeWatts,
    double HeaterWatts,
    double PropulsionWatts,
    double TransmitterWatts,
    double AuxiliaryWatts,
    double PayloadWatts)
{
    /// <summary>All together.</summary>
    public double TotalWatts => EssentialWatts + LifeSupportWatts + AttitudeWatts + HeaterWatts + PropulsionWatts
        + TransmitterWatts + AuxiliaryWatts + PayloadWatts;

    /// <summary>What is left at a stage of shedding, 0 to 3.</summary>
    public PowerLoads At(int stage) => this with
    {
        PayloadWatts = stage >= 1 ? 0.0 : PayloadWatts,
        AuxiliaryWatts = stage >= 2 ? 0.0 : AuxiliaryWatts,
        TransmitterWatts = stage >= 3 ? 0.0 : TransmitterWatts,
    };
}
