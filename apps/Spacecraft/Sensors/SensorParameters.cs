namespace ScAi.Spacecraft.Sensors;

/// <summary>A device that measures one number: truth + bias (first-order Gauss-Markov) + white noise.</summary>
/// <param name="Name">Short, as in <c>gyro</c>.</param>
/// <param name="Description">What it measures, in a phrase.</param>
/// <param name="Unit">In which unit; its noise, bias and faults are in the same.</param>
/// <param name="Noise">Standard deviation of the white noise of a sample.</param>
/// <param name="Bias">Standard deviation of the bias in the long run.</param>
/// <param name="BiasSeconds">Correlation time of the bias.</param>
/// <param name="DrawWatts">Power drawn.</param>
public sealed record SensorParameters(
    string Name, string Description, string Unit, double Noise, double Bias, double BiasSeconds, double DrawWatts);
