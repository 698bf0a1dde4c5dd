namespace ScAi.Spacecraft.Vehicle;

/// <summary>What is expected on board of a quantity that builds up over minutes, as a temperature does.</summary>
/// <param name="Value">At the last look, drawn a little towards what was measured; NaN before the first.</param>
/// <param name="ChangePerSecond">How fast the model on board had it change then.</param>
public readonly record struct Expectation(double Value, double ChangePerSecond);
