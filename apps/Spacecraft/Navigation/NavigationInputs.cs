using ScAi.Orbits.Frames;

namespace ScAi.Spacecraft.Navigation;

/// <summary>What comes to navigation from outside in a step.</summary>
/// <param name="Position">Where the spacecraft is at the end of the step.</param>
/// <param name="Velocity">How it moves then.</param>
/// <param name="PlannedPosition">Where it was planned to be.</param>
/// <param name="PlannedVelocity">How it was planned to move.</param>
/// <param name="ThrustXMetersPerSecondSquared">What the engine does to it, as the accelerometers have it; same frame.</param>
/// <param name="ThrustYMetersPerSecondSquared">The same, second axis.</param>
/// <param name="ThrustZMetersPerSecondSquared">The same, third axis.</param>
/// <param name="Draws">Random numbers.</param>
/// <param name="Powered">Whether the bus feeds the receiver.</param>
/// <param name="Stuck">Fault: the receiver repeats its last solution.</param>
/// <param name="AddedBiasMeters">Fault: its position is off by that much along each axis.</param>
/// <param name="NoiseFactor">Fault: its noise is larger by that factor; 0 and 1 mean none.</param>
/// <param name="NotANumber">Fault: it has no solution.</param>
public readonly record struct NavigationInputs(
    Position<Teme> Position,
    Velocity<Teme> Velocity,
    Position<Teme> PlannedPosition,
    Velocity<Teme> PlannedVelocity,
    double ThrustXMetersPerSecondSquared,
    double ThrustYMetersPerSecondSquared,
    double ThrustZMetersPerSecondSquared,
    NavigationDraws Draws,
    bool Powered = true,
    bool Stuck = false,
    double AddedBiasMeters = 0,
    double NoiseFactor = 0,
    bool NotANumber = false);
