using ScAi.Messages;

namespace ScAi.Recordings;

/// <summary>A ground station of the run.</summary>
/// <param name="Id">As on the wire.</param>
/// <param name="Name">For people; null when it has none.</param>
/// <param name="Latitude">Degrees, geodetic.</param>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="Altitude">Metres over the ellipsoid.</param>
/// <param name="Mask">The elevation below which it receives nothing, degrees.</param>
/// <param name="DownlinkRate">MB/s.</param>
/// <param name="CostPerSecond">$ per second of link.</param>
/// <param name="CostMode">How it charges, as on the wire.</param>
/// <param name="Operational">False while it is out.</param>
public sealed record Station(
    int Id,
    string? Name,
    double Latitude,
    double Longitude,
    double Altitude,
    double Mask,
    double DownlinkRate,
    decimal CostPerSecond,
    CostMode CostMode,
    bool Operational);
