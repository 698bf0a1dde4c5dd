using ScAi.Time;

namespace ScAi.Spacecraft.Commands;

/// <summary>A command that waits on board for its time.</summary>
/// <param name="Due">When it is to be executed.</param>
/// <param name="Order">The order of acceptance, for those of one time.</param>
/// <param name="Key">The command.</param>
public readonly record struct PendingCommand(ScenarioTime Due, long Order, string Key) : IComparable<PendingCommand>
{
    /// <summary>By time, then in the order of acceptance.</summary>
    public int CompareTo(PendingCommand other) => Due != other.Due ? Due.CompareTo(other.Due) : Order.CompareTo(other.Order);

#pragma warning disable CS1591 // the order that CompareTo documents
    public static bool operator <(PendingCommand left, PendingCommand right) => left.CompareTo(right) < 0;

    public static bool operator >(PendingCommand left, PendingCommand right) => left.CompareTo(right) > 0;

    public static bool operator <=(PendingCommand left, PendingCommand right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PendingCommand left, PendingCommand right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
