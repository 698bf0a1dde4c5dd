namespace ScAi.Spacecraft.LifeSupport;

/// <summary>What others need of life support after a step.</summary>
/// <param name="OxygenPascals">Partial pressure.</param>
/// <param name="CarbonDioxidePascals">Partial pressure.</param>
/// <param name="NitrogenPascals">Partial pressure.</param>
/// <param name="VapourPascals">Partial pressure.</param>
/// <param name="Humidity">Relative, 0 to 1.</param>
/// <param name="HeartRate">Of the crew, on average, per minute.</param>
/// <param name="OxygenSaturation">Of the crew's blood, 0 to 1.</param>
/// <param name="DrawWatts">Power drawn.</param>
/// <param name="RejectedWatts">Heat given to the spacecraft's cooling.</param>
/// <param name="LeakKilogramsPerSecond">Air lost.</param>
public readonly record struct LifeSupportOutputs(
    double OxygenPascals,
    double CarbonDioxidePascals,
    double NitrogenPascals,
    double VapourPascals,
    double Humidity,
    double HeartRate,
    double OxygenSaturation,
    double DrawWatts,
    double RejectedWatts,
    double LeakKilogramsPerSecond)
{
    /// <summary>Cabin pressure: the sum of the partial ones.</summary>
    public double Pascals => OxygenPascals + CarbonDioxidePascals + NitrogenPascals + VapourPascals;
}
