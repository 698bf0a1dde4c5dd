namespace ScAi.Sql;

/// <summary>How instants stand in a database: whole microseconds since 1970-01-01T00:00:00Z, in a <c>BIGINT</c>.</summary>
/// <remarks>Columns are named so: <c>created_us</c>. Both dialects sort and compare them without knowing about time zones.</remarks>
public static class UtcMicroseconds
{
    /// <summary>The number for an instant; parts finer than a microsecond are cut off towards the past.</summary>
    public static long Of(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks - DateTime.UnixEpoch.Ticks;
        return (ticks - (ticks % TimeSpan.TicksPerMicrosecond + TimeSpan.TicksPerMicrosecond) % TimeSpan.TicksPerMicrosecond)
            / TimeSpan.TicksPerMicrosecond;
    }

    /// <summary>The instant for a number, in UTC.</summary>
    public static DateTimeOffset ToInstant(long microseconds) =>
        new(DateTime.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
