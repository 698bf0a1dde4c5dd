using ScAi.MissionControl.Telemetry.Columns;

namespace ScAi.MissionControl.Telemetry.Queries;

/// <summary>Columns of equal width over a range of time, and what falls into each.</summary>
/// <param name="from">The start of the first, in microseconds since 1970.</param>
/// <param name="to">Where the range ends, exclusive.</param>
/// <param name="count">How many columns there are; each is a whole number of microseconds wide.</param>
internal sealed class SampleColumns(long from, long to, int count)
{
    private readonly Summary[] _columns = new Summary[count];

    /// <summary>How wide a column is, in microseconds.</summary>
    public long Width { get; } = Math.Max(1, (to - from + count - 1) / count);

    /// <summary>What falls into each.</summary>
    public IReadOnlyList<Summary> Columns => _columns;

    /// <summary>The column that all of [first, last] falls into; null when there is none.</summary>
    public int? Holding(long first, long last)
    {
        if (first < from || last >= to)
        {
            return null;
        }

        var column = (first - from) / Width;
        return column == (last - from) / Width ? (int)column : null;
    }

    /// <summary>Adds what a stretch of samples comes to.</summary>
    public void Add(int column, Summary summary) => _columns[column] = _columns[column].With(summary);

    /// <summary>Adds a sample; what is outside of the range is left out.</summary>
    public void Add(long generated, double value, long sequence)
    {
        if (generated >= from && generated < to)
        {
            var column = (int)((generated - from) / Width);
            _columns[column] = _columns[column].With(value, sequence);
        }
    }
}
