namespace ScAi.Spacecraft.Propulsion;

/// <summary>What is in the tank, and where the rest of the load went.</summary>
/// <param name="PropellantKilograms">In the tank.</param>
/// <param name="BurnedKilograms">Through the thruster since the start.</param>
/// <param name="LeakedKilograms">Overboard since the start.</param>
/// <param name="FiredSeconds">How long the thruster has fired.</param>
/// <param name="ImpulseNewtonSeconds">What it gave.</param>
public readonly record struct PropulsionState(
    double PropellantKilograms, double BurnedKilograms, double LeakedKilograms, double FiredSeconds, double ImpulseNewtonSeconds);
