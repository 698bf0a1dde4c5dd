namespace ScAi.Messages.Tests;

public sealed class DataRateTests
{
    [Fact]
    public void Factories_EachUnit_AgreeOnBitsPerSecond()
    {
        Assert.Equal(781_560_000, DataRate.FromMegabytesPerSecond(97.695).BitsPerSecond);
        Assert.Equal(DataRate.FromGigabitsPerSecond(0.78156), DataRate.FromMegabytesPerSecond(97.695));
        Assert.Equal(DataRate.FromMegabitsPerSecond(12.5), DataRate.FromBitsPerSecond(12_500_000));
        Assert.Equal(97.695, DataRate.FromGigabitsPerSecond(0.78156).MegabytesPerSecond);
        Assert.Equal(default, DataRate.Zero);
    }

    [Fact]
    public void Multiplication_ByADuration_IsWhatFlowsCutOffToWholeBits()
    {
        var rate = DataRate.FromBitsPerSecond(3);

        Assert.Equal(30, (rate * TimeSpan.FromSeconds(10)).Bits);
        Assert.Equal(0, (rate * TimeSpan.FromMicroseconds(333_333)).Bits);
        Assert.Equal(1, (rate * TimeSpan.FromMicroseconds(333_334)).Bits);
        Assert.Equal(
            8_000_000_000_000_000_000,
            (DataRate.FromBitsPerSecond(8_000_000_000) * TimeSpan.FromSeconds(1_000_000_000)).Bits);
    }

    [Theory]
    [InlineData(781_560_000, 1)]
    [InlineData(781_560_000, 84_000_000_000)]
    [InlineData(300_000_000, 123_456_789_012)]
    [InlineData(7, 1_000_000)]
    public void TimeFor_AVolume_IsTheFirstMicrosecondInWhichItHasFlown(long bitsPerSecond, long bits)
    {
        var (rate, volume) = (DataRate.FromBitsPerSecond(bitsPerSecond), DataVolume.FromBits(bits));

        var time = rate.TimeFor(volume);

        Assert.True(rate * time >= volume);
        Assert.True(rate * (time - TimeSpan.FromMicroseconds(1)) < volume);
    }

    [Fact]
    public void TimeFor_AtRateZero_Throws() =>
        Assert.Throws<DivideByZeroException>(() => DataRate.Zero.TimeFor(DataVolume.FromBits(1)));

    [Fact]
    public void Comparison_OfTwo_IsThatOfTheirBits()
    {
        var (less, more) = (DataRate.FromBitsPerSecond(1), DataRate.FromBitsPerSecond(2));

        Assert.True(less < more && less <= more && more > less && more >= less);
        Assert.False(less > more || less >= more || more < less || more <= less);
        Assert.Equal(0, less.CompareTo(DataRate.FromBitsPerSecond(1)));
    }
}
