using System.Collections.Frozen;
using ScAi.Messages;
using static ScAi.Messages.CommandState;

namespace ScAi.MissionControl.Commands;

/// <summary>
/// The table of a command's life: which state may follow which. What is not in it does not happen. What a spacecraft says may
/// come late, twice and in any order, so from <see cref="Sent"/> on states may be left out, but never gone back to.
/// </summary>
internal static class CommandMachine
{
    private static readonly FrozenDictionary<CommandState, FrozenSet<CommandState>> s_next = new Dictionary<CommandState, CommandState[]>
    {
        [Draft] = [Validated, Rejected],
        [Validated] = [Queued, Cancelled, Expired],
        [Queued] = [Held, ApprovalPending, ConstraintWait],
        [Held] = [ApprovalPending, ConstraintWait, Cancelled, Expired, Failed],
        [ApprovalPending] = [Held, ConstraintWait, Rejected, Cancelled, Expired, Failed],
        [ConstraintWait] = [Held, Released, Cancelled, Expired, Failed],
        [Released] = [Sent],
        [Sent] = [Sent, Accepted, Started, Progress, Completed, Failed],
        [Accepted] = [Started, Progress, Completed, Failed],
        [Started] = [Progress, Completed, Failed],
        [Progress] = [Progress, Completed, Failed],
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    /// <summary>Whether a state may follow another.</summary>
    public static bool Allows(CommandState from, CommandState to) => s_next.TryGetValue(from, out var next) && next.Contains(to);

    /// <summary>Whether nothing follows.</summary>
    public static bool IsFinal(CommandState state) => !s_next.ContainsKey(state);

    /// <summary>Whether it was radiated and is not over.</summary>
    public static bool IsUnderWay(CommandState state) => state is Sent or Accepted or Started or Progress;

    /// <summary>Whether it is with the ground and has not been released.</summary>
    public static bool Waits(CommandState state) => state is Held or ApprovalPending or ConstraintWait;

    /// <summary>The state that a stage on board leads to.</summary>
    public static CommandState After(CommandStage stage) => stage switch
    {
        CommandStage.Accepted => Accepted,
        CommandStage.Started => Started,
        CommandStage.Progress => Progress,
        CommandStage.Completed => Completed,
        CommandStage.Failed => Failed,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not one of the stages."),
    };
}
