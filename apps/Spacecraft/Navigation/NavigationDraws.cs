namespace ScAi.Spacecraft.Navigation;

/// <summary>Standard normal numbers for one step: three each for position, velocity and the slow error.</summary>
public readonly record struct NavigationDraws(
    double PositionX, double PositionY, double PositionZ,
    double VelocityX, double VelocityY, double VelocityZ,
    double BiasX, double BiasY, double BiasZ);
