namespace ScAi.Spacecraft.LifeSupport;

/// <summary>What comes to life support from outside in a step.</summary>
/// <param name="Powered">Whether the bus feeds it.</param>
/// <param name="Activity">Metabolic rate over the daily mean; see <see cref="CrewSchedule"/>.</param>
/// <param name="LeakSquareMillimeters">Fault: a hole of that area.</param>
/// <param name="ScrubberLoss">Fault: the part of the scrubber's capacity that is gone, 0 to 1.</param>
/// <param name="ElectrolysisLoss">Fault: the part of the oxygen generator's capacity that is gone, 0 to 1.</param>
/// <param name="CondenserLoss">Fault: the part of the condenser's capacity that is gone, 0 to 1.</param>
/// <param name="CoolingLoss">Fault: the part of the cooling that is gone, 0 to 1.</param>
public readonly record struct LifeSupportInputs(
    bool Powered,
    double Activity = 1,
    double LeakSquareMillimeters = 0,
    double ScrubberLoss = 0,
    double ElectrolysisLoss = 0,
    double CondenserLoss = 0,
    double CoolingLoss = 0);
