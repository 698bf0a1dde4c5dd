namespace ScAi.Recordings.History;

/// <summary>Counts, and says how many per wall-clock second: over the last second or so, or over all of a recording.</summary>
internal sealed class RateMeter(bool overAll)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private DateTimeOffset? _from;
    private DateTimeOffset _last;
    private long _countAtFrom;

    public long Count { get; private set; }

    public double PerSecond { get; private set; }

    public void Add(DateTimeOffset wall)
    {
        _from ??= wall;
        _last = wall;
        Count++;
    }

    /// <summary>Brings <see cref="PerSecond"/> up to date.</summary>
    /// <returns>Whether it changed.</returns>
    public bool Look(DateTimeOffset now)
    {
        if (_from is not { } from)
        {
            return false;
        }

        var before = PerSecond;
        var span = (overAll ? _last : now) - from;
        if (overAll)
        {
            PerSecond = span > TimeSpan.Zero ? Math.Round(Count / span.TotalSeconds, 1) : Count;
        }
        else if (span >= Window)
        {
            PerSecond = Math.Round((Count - _countAtFrom) / span.TotalSeconds, 1);
            (_from, _countAtFrom) = (now, Count);
        }

        return !before.Equals(PerSecond);
    }
}
