namespace ScAi.Time;

/// <summary>
/// An instant on the scenario's time line: UTC as a count of whole microseconds since 1970-01-01T00:00:00Z,
/// every day 86,400 s long (leap seconds are not represented, as in POSIX time and in the wire format).
/// </summary>
/// <remarks>
/// A microsecond is the resolution of the wire, so every scenario time survives being written and read unchanged.
/// The range covers the years 1 to 9999. <c>default</c> is 1970-01-01T00:00:00Z.
/// Scenario time is never compared with wall-clock time (<see cref="DateTimeOffset"/>); only
/// <see cref="ScenarioTimeline"/> converts between them.
/// </remarks>
public readonly record struct ScenarioTime : IComparable<ScenarioTime>
{
    private const long First = -62_135_596_800_000_000; // 0001-01-01T00:00:00Z
    private const long Last = 253_402_300_799_999_999; // 9999-12-31T23:59:59.999999Z

    private ScenarioTime(long unixMicroseconds) =>
        UnixMicroseconds = unixMicroseconds is >= First and <= Last
            ? unixMicroseconds
            : throw new ArgumentOutOfRangeException(
                nameof(unixMicroseconds), unixMicroseconds, "Scenario time covers the years 1 to 9999.");

    /// <summary>The earliest instant, 0001-01-01T00:00:00Z.</summary>
    public static ScenarioTime MinValue => new(First);

    /// <summary>The latest instant, 9999-12-31T23:59:59.999999Z.</summary>
    public static ScenarioTime MaxValue => new(Last);

    /// <summary>Whole microseconds since 1970-01-01T00:00:00Z; negative before it.</summary>
    public long UnixMicroseconds { get; }

    /// <summary>The instant that many whole microseconds after 1970-01-01T00:00:00Z.</summary>
    /// <exception cref="ArgumentOutOfRangeException">That is before the year 1 or after the year 9999.</exception>
    public static ScenarioTime FromUnixMicroseconds(long microseconds) => new(microseconds);

    /// <summary>The instant of a calendar date and time of day in UTC; parts finer than a microsecond are cut off.</summary>
    public static ScenarioTime FromUtc(
        int year, int month, int day, int hour = 0, int minute = 0, int second = 0, int microsecond = 0) =>
        FromCalendar(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc)
            .AddTicks(microsecond * TimeSpan.TicksPerMicrosecond));

    /// <summary>The instant that a calendar time names, whatever its offset; parts finer than a microsecond are cut off.</summary>
    public static ScenarioTime FromCalendar(DateTimeOffset calendar) => FromCalendar(calendar.UtcDateTime);

    private static ScenarioTime FromCalendar(DateTime utc) =>
        new(FloorDivide(utc.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerMicrosecond));

    /// <summary>The same instant as a calendar time with offset zero.</summary>
    public DateTimeOffset ToCalendar() =>
        new(DateTime.UnixEpoch.Ticks + UnixMicroseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <inheritdoc />
    public int CompareTo(ScenarioTime other) => UnixMicroseconds.CompareTo(other.UnixMicroseconds);

    /// <summary>The earlier of two instants.</summary>
    public static ScenarioTime Min(ScenarioTime left, ScenarioTime right) => left <= right ? left : right;

    /// <summary>The later of two instants.</summary>
    public static ScenarioTime Max(ScenarioTime left, ScenarioTime right) => left >= right ? left : right;

    /// <summary>The instant moved by a span; parts of the span finer than a microsecond are cut off towards the past.</summary>
    public static ScenarioTime operator +(ScenarioTime time, TimeSpan span) =>
        new(time.UnixMicroseconds + FloorDivide(span.Ticks, TimeSpan.TicksPerMicrosecond));

    /// <summary>The instant moved back by a span.</summary>
    public static ScenarioTime operator -(ScenarioTime time, TimeSpan span) => time + span.Negate();

    /// <summary>The span from <paramref name="earlier"/> to <paramref name="later"/>; negative when they are the other way round.</summary>
    public static TimeSpan operator -(ScenarioTime later, ScenarioTime earlier) =>
        new((later.UnixMicroseconds - earlier.UnixMicroseconds) * TimeSpan.TicksPerMicrosecond);

    /// <summary>Whether the left instant is before the right one.</summary>
    public static bool operator <(ScenarioTime left, ScenarioTime right) => left.UnixMicroseconds < right.UnixMicroseconds;

    /// <summary>Whether the left instant is after the right one.</summary>
    public static bool operator >(ScenarioTime left, ScenarioTime right) => left.UnixMicroseconds > right.UnixMicroseconds;

    /// <summary>Whether the left instant is not after the right one.</summary>
    public static bool operator <=(ScenarioTime left, ScenarioTime right) => left.UnixMicroseconds <= right.UnixMicroseconds;

    /// <summary>Whether the left instant is not before the right one.</summary>
    public static bool operator >=(ScenarioTime left, ScenarioTime right) => left.UnixMicroseconds >= right.UnixMicroseconds;

    /// <summary>
    /// The wire format: <c>2023-08-01T07:20:00+00:00</c>, with six fraction digits when there is a fraction.
    /// </summary>
    public override string ToString() => WireText.Format(ToCalendar());

    /// <summary>Reads what <see cref="ToString"/> writes and the other forms that <see cref="WireText"/> reads, to the microsecond.</summary>
    public static bool TryParse(string? text, out ScenarioTime time)
    {
        var understood = WireText.TryParse(text, out var calendar);
        time = understood ? FromCalendar(calendar) : default;
        return understood;
    }

    private static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }
}
