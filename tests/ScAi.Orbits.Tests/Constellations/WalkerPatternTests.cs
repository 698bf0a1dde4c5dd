using ScAi.Orbits.Constellations;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Constellations;

public class WalkerPatternTests
{
    [Fact]
    public void ElementSets_GalileoPattern_SpreadsPlanesAndPhases()
    {
        var sets = WalkerPattern.Parse("56:24/3/1").ElementSets(23222.0, ScenarioTime.FromUtc(2026, 1, 1), "Galileo", 100);

        Assert.Equal(24, sets.Count);
        Assert.Equal([0.0, 120.0, 240.0], sets.Select(s => s.RightAscensionDegrees).Distinct());
        Assert.Equal([0.0, 45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0], sets.Take(8).Select(s => s.MeanAnomalyDegrees));
        Assert.Equal(15.0, sets[8].MeanAnomalyDegrees);
        Assert.Equal(30.0, sets[16].MeanAnomalyDegrees);
        Assert.Equal("Galileo-3-1", sets[16].ObjectName);
        Assert.Equal(116, sets[16].CatalogueNumber);
        // 14 h 4.7 min, the published period of Galileo satellites at 23,222 km.
        Assert.Equal(14.0 + 4.7 / 60.0, sets[0].Period.TotalHours, 0.01);
    }

    [Theory]
    [InlineData("53:1000/39/1", "1000 satellites cannot be spread evenly over 39 planes.")]
    [InlineData("53:1000/40/40", "the phasing must be 0 to 39.")]
    [InlineData("190:10/1/0", "the inclination must be 0 to 180 degrees.")]
    [InlineData("53-1000/40/1", "expected i:t/p/f")]
    public void Parse_ImpossiblePattern_SaysWhy(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => WalkerPattern.Parse(text)).Message);
}
