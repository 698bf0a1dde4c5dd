using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A satellite's position and recorder, periodically and at each acquisition or loss of signal; <c>PREFIX/SAT/location</c>.</summary>
/// <param name="Id">The satellite.</param>
/// <param name="Name">Its name.</param>
/// <param name="Latitude">Geodetic latitude of the sub-satellite point, degrees, WGS-84.</param>
/// <param name="Longitude">Longitude of the sub-satellite point, degrees, east positive.</param>
/// <param name="Altitude">Height over the ellipsoid, metres.</param>
/// <param name="CapacityUsed">What the recorder holds; GB on the wire.</param>
/// <param name="CommRange">
/// In an event: true at acquisition, false at loss of <paramref name="GroundId"/>. In a periodic message: whether any
/// station is in view. False where a message leaves it out.
/// </param>
/// <param name="GroundId">The station acquired or lost, or the first one in view; null when there is none.</param>
/// <param name="TotalLinkCount">How many links this satellite has been charged for; may be null.</param>
/// <param name="CumulativeCostBySat">What those links and the fixed contract have cost, $.</param>
/// <param name="Time">The exact scenario time of all this.</param>
public sealed record SatelliteState(
    int Id,
    string Name,
    double Latitude,
    double Longitude,
    double Altitude,
    [property: JsonPropertyName("capacity_used")] DataVolume CapacityUsed,
    [Optional, DefaultParameterValue(false)] bool CommRange,
    int? GroundId,
    int? TotalLinkCount,
    decimal CumulativeCostBySat,
    ScenarioTime Time) : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Time;
}
