using ScAi.Spacecraft.Communication;

namespace ScAi.Spacecraft.Tests.Communication;

/// <summary>The equations of a link at 500 km over a sphere of 6378.137 km.</summary>
public class LinkBudgetTests
{
    [Theory]
    [InlineData(5, 2078.0, 165.65, 177.08, 6.931)]
    [InlineData(10, 1695.1, 163.88, 175.31, 5.654)]
    [InlineData(30, 909.5, 158.47, 169.90, 3.034)]
    [InlineData(90, 500.0, 153.28, 164.70, 1.668)]
    public void SlantRange_At500Kilometers_IsTheTable(double elevation, double range, double lossS, double lossX, double milliseconds)
    {
        var kilometers = LinkBudget.SlantRangeKilometers(500, elevation);

        Assert.Equal(range, kilometers, 0.05);
        Assert.Equal(lossS, LinkBudget.FreeSpaceLossDb(kilometers, 2.2e9), 0.005);
        Assert.Equal(lossX, LinkBudget.FreeSpaceLossDb(kilometers, 8.2e9), 0.005);
        Assert.Equal(milliseconds, LinkBudget.LightTimeSeconds(kilometers) * 1000, 0.0006);
    }

    [Fact]
    public void DopplerHertz_ApproachAtFiveDegreesInPlane_Is51Point6Kilohertz()
    {
        var radius = 6378.137 + 500;
        var rangeRate = -Math.Sqrt(398600.4418 / radius) * 6378.137 * Math.Cos(5 * Math.PI / 180) / radius;

        Assert.Equal(51.6e3, LinkBudget.DopplerHertz(2.2e9, rangeRate), 50.0);
    }

    [Theory]
    [InlineData(9.6, 1e-5)]
    [InlineData(6.8, 1e-3)]
    public void BitErrorRate_OfBpsk_IsTheTextbooks(double ebN0, double rate)
    {
        Assert.InRange(LinkBudget.BitErrorRate(ebN0), rate * 0.75, rate * 1.25);
    }

    [Fact]
    public void PointingLossDb_AtHalfTheBeamWidth_Is3Decibels()
    {
        Assert.Equal(3.01, LinkBudget.PointingLossDb(10, 20), 0.001);
        Assert.Equal(0, LinkBudget.PointingLossDb(0, 20));
        Assert.Equal(LinkBudget.MostPointingLossDb, LinkBudget.PointingLossDb(180, 20));
    }

    [Fact]
    public void AtmosphereLossDb_BelowFiveDegrees_GrowsNoFurther()
    {
        Assert.Equal(0.04, LinkBudget.AtmosphereLossDb(0.04, 90), 1e-12);
        Assert.Equal(0.04 / Math.Sin(5 * Math.PI / 180), LinkBudget.AtmosphereLossDb(0.04, 5), 1e-12);
        Assert.Equal(LinkBudget.AtmosphereLossDb(0.04, 5), LinkBudget.AtmosphereLossDb(0.04, -20));
    }

    [Theory]
    [InlineData(0, 4, 1)]
    [InlineData(0.5, 3, 1.75)]
    [InlineData(1, 4, 4)]
    public void ExpectedTries_ForAnErrorRate_SumsTheChances(double rate, int most, double tries)
    {
        Assert.Equal(tries, LinkBudget.ExpectedTries(rate, most), 1e-12);
    }

    [Fact]
    public void FrameErrorRate_OfManyBits_IsOneMinusAllRight()
    {
        Assert.Equal(1 - Math.Pow(1 - 1e-5, 8920), LinkBudget.FrameErrorRate(1e-5, 8920), 1e-9);
        Assert.Equal(0, LinkBudget.FrameErrorRate(0, 8920));
    }
}
