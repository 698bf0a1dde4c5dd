namespace ScAi.Spacecraft.Sensors;

/// <summary>The state of a device.</summary>
/// <param name="On">Whether it has been told to be on.</param>
/// <param name="Bias">Its bias now.</param>
/// <param name="Reading">What it said last; NaN before its first observation.</param>
/// <param name="Repeats">How many observations in a row were the same.</param>
/// <param name="Observations">How many observations it has made.</param>
/// <param name="Health">What its own checks say.</param>
public readonly record struct SensorState(
    bool On, double Bias, double Reading, int Repeats, long Observations, SensorHealth Health)
{
    /// <summary>Tells it to be on or off.</summary>
    public SensorState WithPower(bool on) => this with { On = on };
}
