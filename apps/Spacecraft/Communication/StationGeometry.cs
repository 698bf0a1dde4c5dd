namespace ScAi.Spacecraft.Communication;

/// <summary>A station as the spacecraft sees it now.</summary>
/// <param name="StationId">Which.</param>
/// <param name="RangeKilometers">How far.</param>
/// <param name="RangeRateKilometersPerSecond">How fast the range grows.</param>
/// <param name="ElevationDegrees">Of the spacecraft above the station's horizon.</param>
/// <param name="MaskDegrees">The elevation from which the station works.</param>
/// <param name="OffBoresightDegrees">The station's direction from the boresight of the spacecraft's antenna.</param>
/// <param name="InOperation">False during an outage.</param>
/// <param name="GainOverTemperatureDb">The station's G/T in dB/K.</param>
/// <param name="RadiatedDbWatts">The station's EIRP in dBW.</param>
public readonly record struct StationGeometry(
    int StationId,
    double RangeKilometers,
    double RangeRateKilometersPerSecond,
    double ElevationDegrees,
    double MaskDegrees,
    double OffBoresightDegrees,
    bool InOperation = true,
    double GainOverTemperatureDb = 12,
    double RadiatedDbWatts = 40);
