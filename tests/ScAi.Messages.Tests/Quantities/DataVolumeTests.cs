namespace ScAi.Messages.Tests;

public sealed class DataVolumeTests
{
    [Fact]
    public void Factories_EachUnit_AgreeOnBits()
    {
        Assert.Equal(8_000_000_000, DataVolume.FromGigabytes(1).Bits);
        Assert.Equal(1_000_000_000, DataVolume.FromGigabits(1).Bits);
        Assert.Equal(DataVolume.FromGigabits(280), DataVolume.FromGigabytes(35));
        Assert.Equal(10.59, DataVolume.FromGigabytes(10.59).Gigabytes);
        Assert.Equal(84.72, DataVolume.FromGigabytes(10.59).Gigabits);
        Assert.Equal(default, DataVolume.Zero);
    }

    [Theory]
    [InlineData(0.4, 0)]
    [InlineData(0.5, 1)]
    [InlineData(1.4, 1)]
    [InlineData(-0.5, -1)]
    public void FromGigabits_PartsOfABit_GoToTheNearest(double bits, long whole) =>
        Assert.Equal(whole, DataVolume.FromGigabits(bits / 1e9).Bits);

    [Fact]
    public void Arithmetic_ManyAdditions_LosesNoBit()
    {
        var sum = DataVolume.Zero;
        for (var number = 0; number < 1_000; number++)
        {
            sum += DataVolume.FromBits(1_000_000_000_001);
        }

        Assert.Equal(1_000_000_000_001_000, sum.Bits);
        Assert.Equal(DataVolume.Zero, sum - sum);
        Assert.Equal(-1, (DataVolume.FromBits(1) - DataVolume.FromBits(2)).Bits);
    }

    [Fact]
    public void Arithmetic_BeyondTheRange_Throws()
    {
        Assert.Throws<OverflowException>(() => DataVolume.FromBits(long.MaxValue) + DataVolume.FromBits(1));
        Assert.Throws<OverflowException>(() => DataVolume.FromGigabytes(1e300));
        Assert.Throws<OverflowException>(() => DataVolume.FromGigabytes(double.NaN));
    }

    [Fact]
    public void Comparison_OfTwo_IsThatOfTheirBits()
    {
        var (less, more) = (DataVolume.FromBits(1), DataVolume.FromBits(2));

        Assert.True(less < more && less <= more && more > less && more >= less);
        Assert.False(less > more || less >= more || more < less || more <= less);
        Assert.Equal(less, DataVolume.Min(less, more));
        Assert.Equal(more, DataVolume.Max(less, more));
        Assert.Equal(0, less.CompareTo(DataVolume.FromBits(1)));
    }
}
