using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Elements;

public class TwoLineFormatTests
{
    [Theory]
    [InlineData(Strictness.Strict)]
    [InlineData(Strictness.Lenient)]
    public void Read_SetsOfTheDownlinkScenario_AreRightInEveryColumnAndChecksum(Strictness strictness)
    {
        var document = TwoLineFormat.Read(A.DownlinkSets, strictness);

        Assert.Empty(document.Problems);
        Assert.Empty(document.Remarks);
        Assert.Equal(["SUOMI NPP", "NOAA 20"], document.ElementSets.Select(e => e.ObjectName));
        var npp = document.ElementSets[0];
        Assert.Equal("2011-061A", npp.ObjectId);
        Assert.Equal(37849, npp.CatalogueNumber);
        // Day 213.08183536 of 2023 is 1 August, 7070.575104 s.
        Assert.Equal(ScenarioTime.FromUtc(2023, 8, 1, 1, 57, 50, 575104), npp.Epoch);
        Assert.Equal(14.19551470, npp.MeanMotionRevsPerDay);
        Assert.Equal(0.0001509, npp.Eccentricity);
        Assert.Equal(98.7048, npp.InclinationDegrees);
        Assert.Equal(151.0387, npp.RightAscensionDegrees);
        Assert.Equal(98.1761, npp.ArgumentOfPerigeeDegrees);
        Assert.Equal(29.6727, npp.MeanAnomalyDegrees);
        Assert.Equal(7.1187e-5, npp.BStar);
        Assert.Equal(1.07e-6, npp.MeanMotionDot);
        Assert.Equal(0.0, npp.MeanMotionDdot);
        Assert.Equal(999, npp.ElementSetNumber);
        Assert.Equal(60930, npp.RevolutionAtEpoch);
    }

    [Fact]
    public void Read_WrongChecksum_IsAProblemWhenStrictAndARemarkWhenLenient()
    {
        var text = A.DownlinkSets.Replace("9990", "9995", StringComparison.Ordinal);

        Assert.Single(TwoLineFormat.Read(text, Strictness.Lenient).Remarks);
        Assert.Equal(2, TwoLineFormat.Read(text, Strictness.Lenient).ElementSets.Count);
        var problem = Assert.Single(TwoLineFormat.Read(text, Strictness.Strict).Problems);
        Assert.Equal((2, 69, "the checksum 0"), (problem.Line, problem.Column, problem.Expected));
        Assert.Single(TwoLineFormat.Read(text, Strictness.Strict).ElementSets);
    }
}
