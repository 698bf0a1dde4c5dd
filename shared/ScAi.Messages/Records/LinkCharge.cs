using System.Text.Json.Serialization;
using ScAi.Messages.Wire;
using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A link has ended and is charged, or a fixed contract is; <c>PREFIX/ground/linkCharge</c>, <c>PREFIX/SAT/linkCharge</c>.</summary>
/// <param name="GroundId">The station; -1 in a sentinel, <see cref="FixedContractGroundId"/> for a fixed contract.</param>
/// <param name="SatId">The satellite.</param>
/// <param name="SatName">Its name.</param>
/// <param name="LinkId">As in the link's start; 0 for a fixed contract; -1 in a sentinel.</param>
/// <param name="End">When the link ended.</param>
/// <param name="Duration">Of the whole link; seconds on the wire.</param>
/// <param name="DataOffload">What was sent; GB on the wire.</param>
/// <param name="DownlinkCost">The price of the seconds in which data flowed, $.</param>
/// <param name="CumulativeCostBySat">The satellite's charges so far, this one included, $.</param>
/// <param name="CumulativeCosts">All satellites' charges so far, this one included, $.</param>
public sealed record LinkCharge(
    int GroundId,
    int SatId,
    string SatName,
    int LinkId,
    ScenarioTime End,
    [property: JsonConverter(typeof(SecondsConverter))] TimeSpan Duration,
    DataVolume DataOffload,
    decimal DownlinkCost,
    decimal CumulativeCostBySat,
    decimal CumulativeCosts) : ITimedRecord
{
    /// <summary>The station number that NOS-T uses on the wire for a fixed contract.</summary>
    public const int FixedContractGroundId = 100;

    /// <inheritdoc />
    public ScenarioTime HappenedAt => End;

    /// <summary>Whether this only opens the books, as NOS-T's ground app does, and charges nothing.</summary>
    public bool IsSentinel => GroundId < 0;

    /// <summary>Whether this charges a fixed contract and no link.</summary>
    public bool IsFixedContract => GroundId == FixedContractGroundId && Duration == TimeSpan.Zero;
}
