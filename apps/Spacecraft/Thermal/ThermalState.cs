namespace ScAi.Spacecraft.Thermal;

/// <summary>Temperatures, and which heaters their thermostats have switched on.</summary>
/// <param name="Kelvin">By node.</param>
/// <param name="HeatersOn">A bit for each node.</param>
public readonly record struct ThermalState(NodeValues Kelvin, int HeatersOn);
