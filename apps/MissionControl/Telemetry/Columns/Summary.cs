namespace ScAi.MissionControl.Telemetry.Columns;

/// <summary>What a stretch of samples comes to; only those that are numbers count.</summary>
/// <param name="Count">How many there are; the others mean nothing where it is 0.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
/// <param name="First">The first in the order of generation.</param>
/// <param name="Last">The last in the order of generation.</param>
/// <param name="LastAt">Which packet that was, by its sequence.</param>
internal readonly record struct Summary(long Count, double Low, double High, double First, double Last, long LastAt)
{
    /// <summary>Of samples in the order of generation.</summary>
    public static Summary Of(ReadOnlySpan<double> values, ReadOnlySpan<long> sequences)
    {
        var summary = default(Summary);
        for (var i = 0; i < values.Length; i++)
        {
            summary = summary.With(values[i], sequences[i]);
        }

        return summary;
    }

    /// <summary>With one more sample, from anywhere in the order.</summary>
    public Summary With(double value, long sequence) => double.IsNaN(value) ? this
        : Count == 0 ? new Summary(1, value, value, value, value, sequence)
        : this with
        {
            Count = Count + 1,
            Low = Math.Min(Low, value),
            High = Math.Max(High, value),
            Last = sequence > LastAt ? value : Last,
            LastAt = Math.Max(LastAt, sequence),
        };

    /// <summary>With another stretch, from anywhere in the order; <see cref="First"/> is then this one's.</summary>
    public Summary With(Summary other) => other.Count == 0 ? this
        : Count == 0 ? other
        : this with
        {
            Count = Count + other.Count,
            Low = Math.Min(Low, other.Low),
            High = Math.Max(High, other.High),
            Last = other.LastAt > LastAt ? other.Last : Last,
            LastAt = Math.Max(LastAt, other.LastAt),
        };
}
