using ScAi.Time;

namespace ScAi.Orbits.Contacts;

/// <summary>Where a site sees the satellite at one instant of a contact.</summary>
/// <param name="Time">To the microsecond.</param>
/// <param name="AzimuthDegrees">From north over east, 0 to below 360.</param>
/// <param name="ElevationDegrees">Above the horizon plane, without refraction.</param>
/// <param name="RangeKilometers">The straight distance.</param>
public readonly record struct ContactPoint(
    ScenarioTime Time, double AzimuthDegrees, double ElevationDegrees, double RangeKilometers);
