using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace ScAi.Messages;

/// <summary>A station and its terms, at EXECUTING and on change; retained; <c>PREFIX/ground/location</c>.</summary>
/// <param name="GroundId">The station.</param>
/// <param name="Latitude">Geodetic latitude, degrees, WGS-84.</param>
/// <param name="Longitude">Longitude, degrees, east positive.</param>
/// <param name="ElevAngle">The elevation mask, degrees.</param>
/// <param name="Operational">False while the station is out; true where a message leaves it out.</param>
/// <param name="DownlinkRate">How fast it receives; MB/s on the wire.</param>
/// <param name="CostPerSecond">$ per second of link.</param>
/// <param name="CostMode">How it charges; a continuous one charges nothing per link.</param>
/// <param name="Altitude">
/// Height over the ellipsoid, metres; an addition of ours that plain NOS-T apps leave out, which means 0.
/// </param>
public sealed record GroundLocation(
    int GroundId,
    double Latitude,
    double Longitude,
    double ElevAngle,
    [Optional, DefaultParameterValue(true)] bool Operational,
    DataRate DownlinkRate,
    decimal CostPerSecond,
    CostMode CostMode = CostMode.Discrete,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Altitude = null) : IWireRecord;
