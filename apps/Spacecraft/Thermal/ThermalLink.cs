namespace ScAi.Spacecraft.Thermal;

/// <summary>What passes heat between two nodes.</summary>
/// <param name="First">A node's number.</param>
/// <param name="Second">Another node's number.</param>
/// <param name="WattsPerKelvin">By conduction or a coolant loop.</param>
/// <param name="RadiatingSquareMeters">By radiation: area times emissivities times view factor.</param>
public readonly record struct ThermalLink(int First, int Second, double WattsPerKelvin, double RadiatingSquareMeters = 0.0);
