using System.Collections.Immutable;

namespace ScAi.Spacecraft.Commands;

/// <summary>The on-board command executive: every key that was ever taken, what waits, what is under way.</summary>
public sealed record ExecutiveState
{
    /// <summary>By key; a key is never taken twice.</summary>
    public ImmutableSortedDictionary<string, CommandEntry> Entries { get; init; } =
        ImmutableSortedDictionary.Create<string, CommandEntry>(StringComparer.Ordinal);

    /// <summary>What waits for its time.</summary>
    public ImmutableSortedSet<PendingCommand> Pending { get; init; } = [];

    /// <summary>What is under way, in the order in which it began.</summary>
    public ImmutableList<string> Running { get; init; } = [];

    /// <summary>How many commands have been accepted.</summary>
    public long Accepted { get; init; }

    /// <summary>How many commands have begun.</summary>
    public long Executed { get; init; }

    /// <summary>How many commands were accepted and then failed.</summary>
    public long Failed { get; init; }

    /// <summary>How many uplinks were refused because of their signature or age, or because they could not be done.</summary>
    public long Refused { get; init; }
}
