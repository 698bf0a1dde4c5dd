namespace ScAi.MissionControl.Logs;

/// <summary>The figures of a parameter in an hour, as they add up; a row of the database.</summary>
internal sealed class UsageHour
{
    public long Spacecraft { get; init; }

    public long Hour { get; init; }

    public string Parameter { get; init; } = "";

    public long Samples { get; private set; }

    public double Least { get; private set; } = double.PositiveInfinity;

    public double Most { get; private set; } = double.NegativeInfinity;

    public double Total { get; private set; }

    public long FirstAt { get; private set; } = long.MaxValue;

    public double FirstValue { get; private set; }

    public long LastAt { get; private set; } = long.MinValue;

    public double LastValue { get; private set; }

    /// <summary>Adds a value, in any order of time.</summary>
    public void Add(long at, double value)
    {
        Samples++;
        Least = Math.Min(Least, value);
        Most = Math.Max(Most, value);
        Total += value;
        (FirstAt, FirstValue) = at < FirstAt ? (at, value) : (FirstAt, FirstValue);
        (LastAt, LastValue) = at >= LastAt ? (at, value) : (LastAt, LastValue);
    }
}
