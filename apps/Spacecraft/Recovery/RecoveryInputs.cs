namespace ScAi.Spacecraft.Recovery;

/// <summary>What comes to recovery from outside in a step.</summary>
/// <param name="SafeModeWanted">Whether a rule has fired that asks for safe mode, in this step.</param>
/// <param name="SunDegrees">Angle of the Sun from the panels' normal; of no matter in eclipse.</param>
/// <param name="InEclipse">Whether there is no Sun to be seen.</param>
/// <param name="RateDegreesPerSecond">Body rate.</param>
/// <param name="Charge">Of the battery, 0 to 1.</param>
/// <param name="CausesActive">Causes of safe mode that still hold.</param>
public readonly record struct RecoveryInputs(
    bool SafeModeWanted, double SunDegrees, bool InEclipse, double RateDegreesPerSecond, double Charge, int CausesActive);
