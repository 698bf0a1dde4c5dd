namespace ScAi.Spacecraft.Propulsion;

/// <summary>What a step of the propulsion comes to.</summary>
/// <param name="FiredSeconds">How long the thruster fired from the step's start on; the rest of the step it did not.</param>
/// <param name="ThrustNewtons">The mean thrust while it fired.</param>
/// <param name="FlowKilogramsPerSecond">The mean flow through it while it fired.</param>
/// <param name="SpecificImpulseSeconds">As it is at the step's end.</param>
/// <param name="PressurePascals">In the tank at the step's end.</param>
/// <param name="TankTemperatureKelvin">As it came in.</param>
/// <param name="VehicleMassKilograms">Dry mass and propellant at the step's end.</param>
/// <param name="RemainingDeltaVMetersPerSecond">What the propellant is still good for.</param>
/// <param name="GaugedKilograms">What the gauge says.</param>
/// <param name="PowerWatts">Mean electrical power over the step.</param>
public readonly record struct PropulsionOutputs(
    double FiredSeconds,
    double ThrustNewtons,
    double FlowKilogramsPerSecond,
    double SpecificImpulseSeconds,
    double PressurePascals,
    double TankTemperatureKelvin,
    double VehicleMassKilograms,
    double RemainingDeltaVMetersPerSecond,
    double GaugedKilograms,
    double PowerWatts);
