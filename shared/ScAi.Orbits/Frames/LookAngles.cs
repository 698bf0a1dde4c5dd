namespace ScAi.Orbits.Frames;

/// <summary>Where a site sees something, relative to the horizon of the ellipsoid.</summary>
/// <param name="AzimuthDegrees">From north over east, 0 to below 360.</param>
/// <param name="ElevationDegrees">Above the horizon plane, -90 to 90; without refraction unless stated.</param>
/// <param name="RangeKilometers">The straight distance.</param>
/// <param name="RangeRateKilometersPerSecond">Positive when moving away; NaN when no velocity was given.</param>
public readonly record struct LookAngles(
    double AzimuthDegrees, double ElevationDegrees, double RangeKilometers, double RangeRateKilometersPerSecond);
