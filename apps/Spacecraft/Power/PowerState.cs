namespace ScAi.Spacecraft.Power;

/// <summary>The battery and the stage of load shedding.</summary>
/// <param name="StoredJoules">In the battery.</param>
/// <param name="Cycles">Full cycles' worth of discharge since the start.</param>
/// <param name="ShedStage">0: nothing shed; 3: safe mode.</param>
/// <param name="Years">In space.</param>
public readonly record struct PowerState(double StoredJoules, double Cycles, int ShedStage, double Years);
