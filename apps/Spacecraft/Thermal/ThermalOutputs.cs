namespace ScAi.Spacecraft.Thermal;

/// <summary>What a step of the thermal model comes to.</summary>
/// <param name="HeaterWatts">What the heaters drew.</param>
/// <param name="HeaterMask">Which of them drew it: a bit for each node.</param>
/// <param name="AbsorbedJoules">From Sun and Earth, less what left as electricity.</param>
/// <param name="DissipatedJoules">Heat of electronics and heaters.</param>
/// <param name="RadiatedJoules">To space.</param>
/// <param name="StoredJoules">What the nodes hold more than before.</param>
/// <param name="LouvreShare">How far the main radiator is open, 0 to 1.</param>
public readonly record struct ThermalOutputs(
    double HeaterWatts,
    int HeaterMask,
    double AbsorbedJoules,
    double DissipatedJoules,
    double RadiatedJoules,
    double StoredJoules,
    double LouvreShare)
{
    /// <summary>Mean power radiated to space.</summary>
    public double RadiatedWatts(double seconds) => RadiatedJoules / seconds;
}
