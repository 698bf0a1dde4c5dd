namespace ScAi.Messages;

/// <summary>An amount of data, a whole number of bits; never rounded when added, so books can be kept exactly.</summary>
/// <remarks>May be negative as a difference. <c>default</c> is <see cref="Zero"/>. One GB is 10^9 bytes, one Gbit 10^9 bits.</remarks>
public readonly record struct DataVolume : IComparable<DataVolume>
{
    private DataVolume(long bits) => Bits = bits;

    /// <summary>No data.</summary>
    public static DataVolume Zero => default;

    /// <summary>The amount in bits.</summary>
    public long Bits { get; }

    /// <summary>The amount in gigabytes (10^9 bytes).</summary>
    public double Gigabytes => Bits / 8e9;

    /// <summary>The amount in gigabits (10^9 bits).</summary>
    public double Gigabits => Bits / 1e9;

    /// <summary>An amount in bits.</summary>
    public static DataVolume FromBits(long bits) => new(bits);

    /// <summary>An amount in gigabytes (10^9 bytes), to the nearest bit.</summary>
    public static DataVolume FromGigabytes(double gigabytes) => new(Round(gigabytes * 8e9));

    /// <summary>An amount in gigabits (10^9 bits), to the nearest bit.</summary>
    public static DataVolume FromGigabits(double gigabits) => new(Round(gigabits * 1e9));

    /// <summary>The smaller of two amounts.</summary>
    public static DataVolume Min(DataVolume left, DataVolume right) => left.Bits <= right.Bits ? left : right;

    /// <summary>The larger of two amounts.</summary>
    public static DataVolume Max(DataVolume left, DataVolume right) => left.Bits >= right.Bits ? left : right;

    /// <inheritdoc />
    public int CompareTo(DataVolume other) => Bits.CompareTo(other.Bits);

    /// <summary>The sum, exactly.</summary>
    public static DataVolume operator +(DataVolume left, DataVolume right) => new(left.Bits + right.Bits);

    /// <summary>The difference, exactly.</summary>
    public static DataVolume operator -(DataVolume left, DataVolume right) => new(left.Bits - right.Bits);

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(DataVolume left, DataVolume right) => left.Bits < right.Bits;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(DataVolume left, DataVolume right) => left.Bits > right.Bits;

    /// <summary>Whether the left amount is not larger.</summary>
    public static bool operator <=(DataVolume left, DataVolume right) => left.Bits <= right.Bits;

    /// <summary>Whether the left amount is not smaller.</summary>
    public static bool operator >=(DataVolume left, DataVolume right) => left.Bits >= right.Bits;

    /// <summary>The amount in gigabits with its unit, for people.</summary>
    public override string ToString() => $"{Gigabits:0.######} Gbit";

    private static long Round(double bits) => checked((long)Math.Round(bits, MidpointRounding.AwayFromZero));
}
