namespace ScAi.Spacecraft.Attitude;

/// <summary>Mean powers of a step.</summary>
internal readonly record struct AttitudePower(double WheelWatts, double TorquerWatts, double SensorWatts);
