using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A link begins; <c>PREFIX/ground/linkStart</c>.</summary>
/// <param name="GroundId">The station; -1 in a sentinel.</param>
/// <param name="SatId">The satellite.</param>
/// <param name="SatName">Its name.</param>
/// <param name="LinkId">Counts per satellite from 0; -1 in a sentinel.</param>
/// <param name="Start">When the link begins.</param>
/// <param name="Data">What the satellite has on board to send; GB on the wire.</param>
public sealed record LinkStart(int GroundId, int SatId, string SatName, int LinkId, ScenarioTime Start, DataVolume Data)
    : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Start;

    /// <summary>Whether this only opens the books, as NOS-T's ground app does, and means no link.</summary>
    public bool IsSentinel => GroundId < 0;
}
