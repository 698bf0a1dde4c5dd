using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings.History;

/// <summary>What a <see cref="SatelliteState"/> says, without what it repeats.</summary>
internal readonly record struct SatelliteReport(
    int Id,
    ScenarioTime Time,
    double Latitude,
    double Longitude,
    double Altitude,
    DataVolume Used,
    bool CommRange,
    int? GroundId,
    int? Links,
    decimal Cost)
{
    public static SatelliteReport Of(SatelliteState state) => new(
        state.Id, state.Time, state.Latitude, state.Longitude, state.Altitude, state.CapacityUsed, state.CommRange,
        state.GroundId, state.TotalLinkCount, state.CumulativeCostBySat);
}
