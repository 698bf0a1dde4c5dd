namespace ScAi.Accounts;

/// <summary>A bucket of permits per key that fills up evenly; bounded in memory.</summary>
/// <remarks>
/// A key that has not been seen, or not for long, has a full bucket and takes no memory. When the most keys are in use at
/// once, all further ones share a single bucket: under such a flood strangers wait, memory does not grow. Safe to call from
/// any thread.
/// </remarks>
/// <param name="permits">How many may be taken at once.</param>
/// <param name="per">How long an empty bucket takes to fill.</param>
/// <param name="clock">The wall clock.</param>
/// <param name="mostKeys">How many keys are kept apart.</param>
public sealed class RateLimiter(int permits, TimeSpan per, TimeProvider clock, int mostKeys = 10_000)
{
    private const string Others = "";

    private readonly Dictionary<string, (double Level, DateTimeOffset At)> _buckets = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>How many keys are remembered now.</summary>
    public int Keys
    {
        get
        {
            lock (_lock)
            {
                return _buckets.Count;
            }
        }
    }

    /// <summary>Takes a permit. Null: it was there; otherwise how long until the next one is.</summary>
    public TimeSpan? Take(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            key = RoomFor(key, now);
            var level = LevelOf(key, now);
            var isThere = level >= 1;
            _buckets[key] = (isThere ? level - 1 : level, now);
            return isThere ? null : (1 - level) / permits * per;
        }
    }

    private string RoomFor(string key, DateTimeOffset now)
    {
        if (_buckets.ContainsKey(key) || _buckets.Count < mostKeys)
        {
            return key;
        }

        foreach (var full in _buckets.Keys.Where(other => LevelOf(other, now) >= permits).ToList())
        {
            _buckets.Remove(full);
        }

        return _buckets.Count < mostKeys ? key : Others;
    }

    private double LevelOf(string key, DateTimeOffset now) =>
        _buckets.TryGetValue(key, out var bucket)
            ? Math.Min(permits, bucket.Level + Math.Max(0, (now - bucket.At) / per) * permits)
            : permits;
}
