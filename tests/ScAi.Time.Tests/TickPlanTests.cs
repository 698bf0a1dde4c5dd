using static ScAi.Time.Tests.Given;

namespace ScAi.Time.Tests;

public sealed class TickPlanTests
{
    private static readonly ScenarioTime Start = T("2023-08-01T07:20:00Z");

    [Theory]
    [InlineData(100_000_000, 10_000_000, 10)] // 10 s in steps of 1 s
    [InlineData(100_000_000, 30_000_000, 4)] // the last one shorter
    [InlineData(100_000_000, 3_333_333, 31)] // a third of a second, cut off to 333,333 us
    [InlineData(100_000_000, 99_999_990, 2)]
    [InlineData(100_000_000, 100_000_000, 1)]
    [InlineData(100_000_000, 200_000_000, 1)]
    [InlineData(100_000_000, long.MaxValue, 1)]
    [InlineData(70, 10, 7)] // microseconds
    [InlineData(70, 19, 7)]
    [InlineData(70, 20, 4)]
    public void Ticks_OfAnyStep_TileTheWindow(long windowTicks, long stepTicks, long count)
    {
        var stop = Start + TimeSpan.FromTicks(windowTicks);
        var plan = new TickPlan(Start, stop, TimeSpan.FromTicks(stepTicks));

        Assert.Equal(count, plan.Count);
        Assert.Equal(Start, plan[0].Start);
        Assert.Equal(stop, plan[count - 1].End);
        for (var number = 0L; number < count; number++)
        {
            var tick = plan[number];
            Assert.Equal(number, tick.Number);
            Assert.Equal(plan[number + 1].Start, tick.End);
            Assert.True(tick.Start < tick.End);
            Assert.True(number == count - 1 ? tick.Duration <= plan.Step : tick.Duration == plan.Step);
            Assert.Equal(number, plan.NumberAt(tick.Start));
            Assert.Equal(number, plan.NumberAt(tick.End - Microseconds(1)));
        }
    }

    [Fact]
    public void Ticks_FarFromTheStart_StillTile()
    {
        var plan = new TickPlan(ScenarioTime.MinValue, ScenarioTime.MaxValue, Microseconds(333_333));

        foreach (var number in new[] { 1_000_000_007, 500_000_000_003, plan.Count - 2 })
        {
            Assert.Equal(plan[number].End, plan[number + 1].Start);
            Assert.Equal(number, plan.NumberAt(plan[number].Start));
        }

        Assert.Equal(ScenarioTime.MaxValue, plan[plan.Count - 1].End);
    }

    [Fact]
    public void Ticks_FromCountOn_AreSettlingTicksAtTheStop()
    {
        var plan = new TickPlan(Start, Start + Seconds(25), Seconds(10));

        Assert.Equal(new Tick(3, plan.Stop, plan.Stop), plan[3]);
        Assert.Equal(new Tick(9, plan.Stop, plan.Stop), plan[9]);
        Assert.Equal(3, plan.NumberAt(plan.Stop));
        Assert.Equal(3, plan.NumberAt(plan.Stop + Seconds(100)));
    }

    [Fact]
    public void StoppingAt_AnEarlierTime_CutsTheLastTickShortAndKeepsTheOthers()
    {
        var plan = new TickPlan(Start, Start + Seconds(100), Seconds(10));

        var shorter = plan.StoppingAt(Start + Seconds(25));

        Assert.Equal(plan[1], shorter[1]);
        Assert.Equal(new Tick(2, Start + Seconds(20), Start + Seconds(25)), shorter[2]);
        Assert.Equal(3, shorter.Count);
    }

    [Fact]
    public void Constructor_EmptyWindowOrStep_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TickPlan(Start, Start, Seconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TickPlan(Start, Start - Seconds(1), Seconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TickPlan(Start, Start + Seconds(1), TimeSpan.FromTicks(9)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TickPlan(Start, Start + Seconds(1), Seconds(-1)));
    }

    [Fact]
    public void NumberAt_BeforeTheStart_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new TickPlan(Start, Start + Seconds(1), Seconds(1)).NumberAt(Start - Microseconds(1)));

    [Fact]
    public void Indexer_NegativeNumber_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TickPlan(Start, Start + Seconds(1), Seconds(1))[-1]);
}
