namespace ScAi.Spacecraft.Propulsion;

/// <summary>What reaches the propulsion in a step.</summary>
/// <param name="BurnSeconds">How long the valve is told to be open from the step's start on; 0 for shut.</param>
/// <param name="TankTemperatureKelvin">From the thermal model.</param>
/// <param name="GaugeDraw">A standard normal number for the gauge's noise.</param>
/// <param name="LeakKilogramsPerSecond">Fault: overboard at full pressure, without thrust; falls with the pressure.</param>
/// <param name="ValveStuckOpen">Fault: 1 when the valve does not shut.</param>
/// <param name="ValveStuckShut">Fault: 1 when the valve does not open.</param>
/// <param name="GaugeBiasKilograms">Fault: what the gauge reads too much.</param>
public readonly record struct PropulsionInputs(
    double BurnSeconds,
    double TankTemperatureKelvin,
    double GaugeDraw = 0.0,
    double LeakKilogramsPerSecond = 0.0,
    double ValveStuckOpen = 0.0,
    double ValveStuckShut = 0.0,
    double GaugeBiasKilograms = 0.0);
