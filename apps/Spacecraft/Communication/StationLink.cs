namespace ScAi.Spacecraft.Communication;

/// <summary>What the link between the spacecraft and a station is like now.</summary>
/// <param name="Station">The station.</param>
/// <param name="Down">From the spacecraft to the station.</param>
/// <param name="Up">From the station to the spacecraft.</param>
/// <param name="SignalDbm">The carrier's power at the receiver on board.</param>
/// <param name="LatencySeconds">Light time and processing, one way.</param>
/// <param name="DopplerHertz">Of the carrier down.</param>
public readonly record struct StationLink(
    StationGeometry Station, LinkQuality Down, LinkQuality Up, double SignalDbm, double LatencySeconds, double DopplerHertz)
{
    /// <summary>Whether the station is in operation and the spacecraft above its mask.</summary>
    public bool InView => Station.InOperation && Station.ElevationDegrees >= Station.MaskDegrees;

    /// <summary>Whether telemetry gets down.</summary>
    public bool CarriesDown => InView && Down.Closes;

    /// <summary>Whether commands get up.</summary>
    public bool CarriesUp => InView && Up.Closes;
}
