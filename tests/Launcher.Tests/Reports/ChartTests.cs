using System.Globalization;
using ScAi.Launcher.Reports;
using ScAi.Launcher.Reports.Charts;
using ScAi.Time;

namespace ScAi.Launcher.Tests.Reports;

public class ChartTests
{
    private static readonly ScenarioTime Start = ScenarioTime.FromUnixMicroseconds(1_690_848_000_000_000);

    [Fact]
    public void LossStretches_ACountThatRisesTwice_GivesTwoStretches()
    {
        var track = new SatelliteTrack(0, "A");
        foreach (var (minute, lost) in new[] { (0, 0.0), (1, 0), (2, 1), (3, 2), (4, 2), (5, 3) })
        {
            track.Times.Add(Start + TimeSpan.FromMinutes(minute));
            track.Lost.Add(lost);
        }

        Assert.Equal(
            [(1.0, 3.0), (4.0, 5.0)],
            track.LossStretches().Select(stretch => ((stretch.From - Start).TotalMinutes, (stretch.To - Start).TotalMinutes)));
    }

    [Fact]
    public void Stack_OfManyKeys_KeepsTheGreatestAndEveryCent()
    {
        var dues = Enumerable.Range(0, 500).Select(i => new Due($"key {i % 20:00}", Start + TimeSpan.FromMinutes(i), 0.01m * (i % 20))).ToList();

        var (picture, layers) = StackChart.Of("cost", dues, Start, Start + TimeSpan.FromMinutes(500));

        Assert.Equal(8, layers.Count);
        Assert.Equal("key 19", layers[0].Name);
        Assert.Equal("13 others", layers[^1].Name);
        Assert.Equal(dues.Sum(due => due.Amount), layers.Sum(layer => layer.Total));
        Assert.Equal(8, picture.Elements("path").Count());
    }

    [Theory]
    [InlineData(35, "0 10 20 30")]
    [InlineData(1, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(967, "0 200 400 600 800")]
    public void Values_UpToAMost_AreRound(double most, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Values(most, 5).Select(value => Math.Round(value, 6).ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public void Times_OfADay_AreRoundAndSayTheDate()
    {
        var times = Ticks.Times(Start + TimeSpan.FromMinutes(7), Start + TimeSpan.FromHours(24), 10).ToList();

        Assert.Equal(["03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "00:00"], times.Select(time => time.Clock));
        Assert.Equal("2 Aug 2023", times[^1].Date);
    }

    [Theory]
    [InlineData(0.0, "0 GB")]
    [InlineData(0.0123, "12.3 MB")]
    [InlineData(34.96, "35.0 GB")]
    [InlineData(1234.5, "1.23 TB")]
    [InlineData(-5.5, "\u22125.50 GB")]
    public void Volume_OfAnySize_HasThreeDigitsAndAUnit(double gigabytes, string expected) => Assert.Equal(expected, ReportText.Volume(gigabytes));

    [Fact]
    public void Numbers_OfThousands_AreSetApart()
    {
        Assert.Equal("1\u202F234\u202F567", ReportText.Count(1_234_567));
        Assert.Equal("$12\u202F345.60", ReportText.Dollars(12_345.6m));
        Assert.Equal("999", ReportText.Count(999));
        Assert.Equal("1\u202F000.5", ReportText.Number(1000.5, 1));
    }
}
