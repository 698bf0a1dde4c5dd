using System.Collections;
using ScAi.Time;

namespace ScAi.Orbits.Coverage.Intervals;

/// <summary>A set of instants, held as intervals in order that neither overlap nor touch.</summary>
/// <remarks>Immutable. Two sets are equal when they hold the same instants. Union, intersection, difference and complement obey the laws of sets.</remarks>
public sealed class IntervalSet : IReadOnlyList<TimeInterval>, IEquatable<IntervalSet>
{
    private readonly TimeInterval[] intervals;

    private IntervalSet(TimeInterval[] intervals) => this.intervals = intervals;

    /// <summary>No instant.</summary>
    public static IntervalSet Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => intervals.Length;

    /// <summary>All intervals together.</summary>
    public TimeSpan Duration => TimeSpan.FromTicks(intervals.Sum(interval => interval.Duration.Ticks));

    /// <inheritdoc />
    public TimeInterval this[int index] => intervals[index];

    /// <summary>The union of intervals in any order; those that overlap or touch become one.</summary>
    public static IntervalSet Of(IEnumerable<TimeInterval> intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        var joined = new List<TimeInterval>();
        foreach (var interval in intervals.OrderBy(interval => interval.Start))
        {
            if (joined.Count > 0 && interval.Start <= joined[^1].End)
            {
                joined[^1] = new TimeInterval(joined[^1].Start, ScenarioTime.Max(joined[^1].End, interval.End));
            }
            else
            {
                joined.Add(interval);
            }
        }

        return joined.Count == 0 ? Empty : new IntervalSet([.. joined]);
    }

    /// <summary>Instants in either.</summary>
    public IntervalSet Union(IntervalSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Of(intervals.Concat(other.intervals));
    }

    /// <summary>Instants in both.</summary>
    public IntervalSet Intersection(IntervalSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var common = new List<TimeInterval>();
        for (int i = 0, j = 0; i < Count && j < other.Count;)
        {
            var start = ScenarioTime.Max(this[i].Start, other[j].Start);
            var end = ScenarioTime.Min(this[i].End, other[j].End);
            if (start < end)
            {
                common.Add(new TimeInterval(start, end));
            }

            if (this[i].End < other[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new IntervalSet([.. common]);
    }

    /// <summary>The gaps: instants of a window that are not in the set. Gaps run to the window's bounds.</summary>
    public IntervalSet ComplementIn(TimeInterval window)
    {
        var gaps = new List<TimeInterval>();
        var reached = window.Start;
        foreach (var interval in intervals)
        {
            if (interval.Start > reached && reached < window.End)
            {
                gaps.Add(new TimeInterval(reached, ScenarioTime.Min(interval.Start, window.End)));
            }

            reached = ScenarioTime.Max(reached, interval.End);
        }

        if (reached < window.End)
        {
            gaps.Add(new TimeInterval(reached, window.End));
        }

        return new IntervalSet([.. gaps]);
    }

    /// <summary>Instants of this set that are not in the other.</summary>
    public IntervalSet Difference(IntervalSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Count == 0 ? Empty : Intersection(other.ComplementIn(new TimeInterval(this[0].Start, this[^1].End)));
    }

    /// <summary>Whether an instant is in the set.</summary>
    public bool Contains(ScenarioTime time)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this[middle].End <= time ? (middle + 1, high) : (low, middle);
        }

        return low < Count && this[low].Contains(time);
    }

    /// <inheritdoc />
    public bool Equals(IntervalSet? other) => other is not null && intervals.AsSpan().SequenceEqual(other.intervals);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as IntervalSet);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Count, Count > 0 ? this[0] : default, Count > 0 ? this[^1] : default);

    /// <inheritdoc />
    public IEnumerator<TimeInterval> GetEnumerator() => intervals.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The intervals, in order.</summary>
    public override string ToString() => string.Join(" ", intervals);
}
