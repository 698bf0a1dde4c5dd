namespace ScAi.MissionControl.Commands;

/// <summary>
/// Who goes first: the higher priority, then the earlier deadline, then who was entered first. So that nobody starves,
/// scenario time is divided into windows of the length of <see cref="CommandOptions.Aging"/>, and a command that was queued a
/// window earlier counts as much as one with a step more of priority.
/// </summary>
/// <remarks>
/// A command's level does not change with time, so the order is total and the same at every release: it cannot be turned
/// round while commands wait. At most those are let past a command that come into the queue within nine windows after it.
/// </remarks>
internal sealed class CommandOrder(TimeSpan aging) : IComparer<Command>
{
    private readonly long _windowMicroseconds = aging.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Its priority, less the number of the window in which it was queued.</summary>
    public long LevelOf(Command command) =>
        command.Priority - Math.DivRem((command.Queued ?? command.Changed).UnixMicroseconds, _windowMicroseconds).Quotient;

    /// <inheritdoc />
    public int Compare(Command? x, Command? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byLevel = LevelOf(y).CompareTo(LevelOf(x));
        if (byLevel != 0)
        {
            return byLevel;
        }

        var byDeadline = (x.Deadline?.UnixMicroseconds ?? long.MaxValue).CompareTo(y.Deadline?.UnixMicroseconds ?? long.MaxValue);
        return byDeadline != 0 ? byDeadline : x.Sequence.CompareTo(y.Sequence);
    }
}
