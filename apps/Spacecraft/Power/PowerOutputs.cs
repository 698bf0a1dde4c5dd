namespace ScAi.Spacecraft.Power;

/// <summary>What a step of the power system comes to; powers are means over the step.</summary>
/// <param name="ArrayWatts">What the array could give.</param>
/// <param name="ShuntedWatts">What of it nobody could take.</param>
/// <param name="ServedWatts">What the loads drew, a leakage included.</param>
/// <param name="UnmetWatts">What they asked for and did not get, beyond shedding.</param>
/// <param name="BatteryWatts">Into the battery (positive) or out of it.</param>
/// <param name="LossWatts">Heat in the battery.</param>
/// <param name="StateOfCharge">At the step's end, 0 to 1.</param>
/// <param name="CapacityWattHours">As it is now.</param>
/// <param name="BusVolts">The bus hangs on the battery.</param>
/// <param name="BusAmperes">Into the loads.</param>
/// <param name="BatteryAmperes">Into the battery (positive) or out of it.</param>
/// <param name="Served">The loads after shedding.</param>
/// <param name="ShedStage">At the step's end.</param>
public readonly record struct PowerOutputs(
    double ArrayWatts,
    double ShuntedWatts,
    double ServedWatts,
    double UnmetWatts,
    double BatteryWatts,
    double LossWatts,
    double StateOfCharge,
    double CapacityWattHours,
    double BusVolts,
    double BusAmperes,
    double BatteryAmperes,
    PowerLoads Served,
    int ShedStage)
{
    /// <summary>Whether the charge is so low that safe mode is due.</summary>
    public bool IsSafeModeDue => ShedStage >= 3;
}
