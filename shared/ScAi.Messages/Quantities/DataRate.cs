namespace ScAi.Messages;

/// <summary>A data rate, a whole number of bits per second.</summary>
/// <remarks><c>default</c> is <see cref="Zero"/>. One MB/s is 8 x 10^6 bit/s.</remarks>
public readonly record struct DataRate : IComparable<DataRate>
{
    private DataRate(long bitsPerSecond) => BitsPerSecond = bitsPerSecond;

    /// <summary>No flow.</summary>
    public static DataRate Zero => default;

    /// <summary>The rate in bits per second.</summary>
    public long BitsPerSecond { get; }

    /// <summary>The rate in megabytes (10^6 bytes) per second.</summary>
    public double MegabytesPerSecond => BitsPerSecond / 8e6;

    /// <summary>The rate in gigabits (10^9 bits) per second.</summary>
    public double GigabitsPerSecond => BitsPerSecond / 1e9;

    /// <summary>A rate in bits per second.</summary>
    public static DataRate FromBitsPerSecond(long bitsPerSecond) => new(bitsPerSecond);

    /// <summary>A rate in megabytes (10^6 bytes) per second, to the nearest bit per second.</summary>
    public static DataRate FromMegabytesPerSecond(double rate) => new(Round(rate * 8e6));

    /// <summary>A rate in megabits (10^6 bits) per second, to the nearest bit per second.</summary>
    public static DataRate FromMegabitsPerSecond(double rate) => new(Round(rate * 1e6));

    /// <summary>A rate in gigabits (10^9 bits) per second, to the nearest bit per second.</summary>
    public static DataRate FromGigabitsPerSecond(double rate) => new(Round(rate * 1e9));

    /// <summary>What flows in a span of time, cut off to whole bits.</summary>
    public static DataVolume operator *(DataRate rate, TimeSpan duration) => DataVolume.FromBits(
        checked((long)((Int128)rate.BitsPerSecond * duration.Ticks / TimeSpan.TicksPerSecond)));

    /// <summary>How long an amount takes at this rate, rounded up to a whole microsecond.</summary>
    /// <exception cref="DivideByZeroException">The rate is zero.</exception>
    public TimeSpan TimeFor(DataVolume volume) => TimeSpan.FromMicroseconds(
        checked((long)(((Int128)volume.Bits * 1_000_000 + BitsPerSecond - 1) / BitsPerSecond)));

    /// <inheritdoc />
    public int CompareTo(DataRate other) => BitsPerSecond.CompareTo(other.BitsPerSecond);

    /// <summary>Whether the left rate is lower.</summary>
    public static bool operator <(DataRate left, DataRate right) => left.BitsPerSecond < right.BitsPerSecond;

    /// <summary>Whether the left rate is higher.</summary>
    public static bool operator >(DataRate left, DataRate right) => left.BitsPerSecond > right.BitsPerSecond;

    /// <summary>Whether the left rate is not higher.</summary>
    public static bool operator <=(DataRate left, DataRate right) => left.BitsPerSecond <= right.BitsPerSecond;

    /// <summary>Whether the left rate is not lower.</summary>
    public static bool operator >=(DataRate left, DataRate right) => left.BitsPerSecond >= right.BitsPerSecond;

    /// <summary>The rate in megabits per second with its unit, for people.</summary>
    public override string ToString() => $"{BitsPerSecond / 1e6:0.######} Mbit/s";

    private static long Round(double value) => checked((long)Math.Round(value, MidpointRounding.AwayFromZero));
}
