namespace ScAi.Spacecraft.Sensors;

/// <summary>What comes to a device from outside in a step.</summary>
/// <param name="Truth">What is there to be measured.</param>
/// <param name="NoiseDraw">A standard normal number for the noise.</param>
/// <param name="BiasDraw">Another one for the drift of the bias.</param>
/// <param name="Powered">Whether the bus feeds it.</param>
/// <param name="Stuck">Fault: says what it said last.</param>
/// <param name="AddedBias">Fault: says that much more, in its unit.</param>
/// <param name="AddedNoise">Fault: noise of that standard deviation on top, in its unit.</param>
/// <param name="NotANumber">Fault: says nothing that is a number.</param>
public readonly record struct SensorInputs(
    double Truth,
    double NoiseDraw,
    double BiasDraw,
    bool Powered = true,
    bool Stuck = false,
    double AddedBias = 0,
    double AddedNoise = 0,
    bool NotANumber = false);
