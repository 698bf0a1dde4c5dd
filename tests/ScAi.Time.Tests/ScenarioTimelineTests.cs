using static ScAi.Time.Tests.Given;

namespace ScAi.Time.Tests;

public sealed class ScenarioTimelineTests
{
    private static readonly ScenarioTime Start = T("2023-08-01T07:20:00Z");
    private static readonly DateTimeOffset WallStart = W("2026-11-21T08:20:00Z");
    private static readonly ScenarioTimeline Sixty = new(Start, WallStart, 60);

    [Fact]
    public void ScenarioAt_OneRate_RunsThatMuchFasterThanTheWallClockBeforeAndAfterTheAnchor()
    {
        Assert.Equal(Start, Sixty.ScenarioAt(WallStart));
        Assert.Equal(Start + Seconds(600), Sixty.ScenarioAt(WallStart + Seconds(10)));
        Assert.Equal(Start - Seconds(60), Sixty.ScenarioAt(WallStart - Seconds(1)));
    }

    [Fact]
    public void WithRate_AtATimeToCome_ChangesTheRateExactlyThere()
    {
        var at = Start + Seconds(1_830);

        var faster = Sixty.WithRate(120, at);

        Assert.Equal(Start + Seconds(1_829.4), faster.ScenarioAt(WallStart + Seconds(30.49)));
        Assert.Equal(at, faster.ScenarioAt(WallStart + Seconds(30.5)));
        Assert.Equal(at + Seconds(120), faster.ScenarioAt(WallStart + Seconds(31.5)));
    }

    [Fact]
    public void WithRate_AtATimePast_RewritesWhatCameAfterItOnly()
    {
        var corrected = Sixty.WithRate(10, Start + Seconds(60));

        Assert.Equal(Start + Seconds(30), corrected.ScenarioAt(WallStart + Seconds(0.5)));
        Assert.Equal(Start + Seconds(60) + Seconds(90), corrected.ScenarioAt(WallStart + Seconds(10)));
    }

    [Fact]
    public void WithRate_SeveralChanges_NeverJumpsAndNeverRunsBackwards()
    {
        var line = Sixty.WithRate(1_800, Start + Seconds(100)).WithRate(0.5, Start + Seconds(5_000)).WithRate(7, Start + Seconds(5_003));
        var fastest = Seconds(1_800 * 0.001) + Microseconds(1);

        var before = line.ScenarioAt(WallStart - Seconds(1));
        for (var millisecond = -999; millisecond < 15_000; millisecond++)
        {
            var now = line.ScenarioAt(WallStart + TimeSpan.FromMilliseconds(millisecond));
            Assert.InRange(now - before, TimeSpan.Zero, fastest);
            before = now;
        }
    }

    [Fact]
    public void WallAt_OfAnyScenarioTime_UndoesScenarioAtWithinAMicrosecondOfEither()
    {
        var line = Sixty.WithRate(1_800, Start + Seconds(100)).WithRate(1.0 / 3, Start + Seconds(5_000)).WithRate(7, Start + Seconds(5_003));
        var random = new Random(72);

        for (var round = 0; round < 10_000; round++)
        {
            var scenario = Start + TimeSpan.FromTicks(random.NextInt64(TimeSpan.TicksPerSecond * 10_000));
            var again = line.ScenarioAt(line.WallAt(scenario));
            // A wall-clock tick, 100 ns, is 180 us of scenario at rate 1,800.
            Assert.InRange((again - scenario).Duration(), TimeSpan.Zero, Microseconds(181));
        }
    }

    [Fact]
    public void ResumingAt_AWallClockTime_HoldsScenarioTimeUntilThen()
    {
        var held = Sixty.ResumingAt(Start + Seconds(60), WallStart + Seconds(11));

        Assert.Equal(Start + Seconds(30), held.ScenarioAt(WallStart + Seconds(0.5)));
        Assert.Equal(Start + Seconds(60), held.ScenarioAt(WallStart + Seconds(1)));
        Assert.Equal(Start + Seconds(60), held.ScenarioAt(WallStart + Seconds(7)));
        Assert.Equal(Start + Seconds(60), held.ScenarioAt(WallStart + Seconds(11)));
        Assert.Equal(Start + Seconds(120), held.ScenarioAt(WallStart + Seconds(12)));
        Assert.Equal(WallStart + Seconds(12), held.WallAt(Start + Seconds(120)));
        Assert.Equal(WallStart + Seconds(0.5), held.WallAt(Start + Seconds(30)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Constructor_RateThatIsNone_Throws(double rate)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScenarioTimeline(Start, WallStart, rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sixty.WithRate(rate, Start));
    }
}
