using System.Data.Common;
using ScAi.Federation;

namespace ScAi.MissionControl.Following;

/// <summary>
/// A part of mission control that follows the run: the archive, the alarms, the command queue. Called by one at a time; see
/// <see cref="MissionDesk"/>.
/// </summary>
public interface IMissionPart
{
    /// <summary>Takes up what the database says: at the start, and after a turn that failed.</summary>
    Task LoadAsync(DbConnection connection);

    /// <summary>A run begins.</summary>
    void Begin(RunPlan plan);

    /// <summary>Works off one tick: reads the inbox, writes to the turn's transaction, says what there is to say.</summary>
    Task FollowAsync(MissionTick tick);
}
