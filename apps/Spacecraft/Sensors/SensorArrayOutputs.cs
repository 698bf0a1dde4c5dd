namespace ScAi.Spacecraft.Sensors;

/// <summary>What others need of the sensor array after a step.</summary>
/// <param name="DrawWatts">Power drawn; all of it becomes heat.</param>
/// <param name="Good">How many devices are on and in good health by their own checks.</param>
public readonly record struct SensorArrayOutputs(double DrawWatts, int Good);
