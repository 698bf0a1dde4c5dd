using ScAi.Orbits.Coverage.Intervals;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Coverage;

public class IntervalSetTests
{
    private static readonly TimeInterval Day = Between(0, 100);

    [Fact]
    public void Of_TouchingAndOverlapping_JoinsThem() =>
        Assert.Equal("(0-30)(40-50)", Text(IntervalSet.Of([Between(20, 30), Between(0, 10), Between(40, 50), Between(10, 15), Between(12, 20)])));

    [Fact]
    public void ComplementIn_Window_RunsToItsBounds()
    {
        var set = IntervalSet.Of([Between(5, 20), Between(30, 75), Between(90, 120)]);

        Assert.Equal("(0-5)(20-30)(75-90)", Text(set.ComplementIn(Day)));
        Assert.Equal("(0-100)", Text(IntervalSet.Empty.ComplementIn(Day)));
        Assert.Equal("", Text(IntervalSet.Of([Between(0, 100)]).ComplementIn(Day)));
    }

    [Fact]
    public void Interval_EndNotAfterStart_Throws() => Assert.Throws<ArgumentException>(() => new TimeInterval(At(5), At(5)));

    [Fact]
    public void Algebra_RandomSets_ObeysTheLawsOfSets()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var (a, b, c) = (Any(random), Any(random), Any(random));

            Assert.Equal(a.Union(b), b.Union(a));
            Assert.Equal(a.Intersection(b), b.Intersection(a));
            Assert.Equal(a.Union(b).Union(c), a.Union(b.Union(c)));
            Assert.Equal(a.Intersection(b).Intersection(c), a.Intersection(b.Intersection(c)));
            Assert.Equal(a.Intersection(b.Union(c)), a.Intersection(b).Union(a.Intersection(c)));
            Assert.Equal(a, a.ComplementIn(Day).ComplementIn(Day));
            Assert.Equal(a.Union(b).ComplementIn(Day), a.ComplementIn(Day).Intersection(b.ComplementIn(Day)));
            Assert.Equal(a.Difference(b), a.Intersection(b.ComplementIn(Day)));
            Assert.Equal(a.Duration + a.ComplementIn(Day).Duration, Day.Duration);
            Assert.Equal(a.Duration + b.Duration, a.Union(b).Duration + a.Intersection(b).Duration);
            for (var t = 0; t < 100; t++)
            {
                Assert.Equal(a.Contains(At(t)) || b.Contains(At(t)), a.Union(b).Contains(At(t)));
                Assert.Equal(a.Contains(At(t)) && b.Contains(At(t)), a.Intersection(b).Contains(At(t)));
            }
        }
    }

    private static IntervalSet Any(Random random) => IntervalSet.Of(Enumerable.Range(0, random.Next(8)).Select(_ =>
    {
        var start = random.Next(99);
        return Between(start, start + 1 + random.Next(Math.Min(30, 100 - start - 1) + 1));
    }).Select(interval => interval.End <= At(100) ? interval : new TimeInterval(interval.Start, At(100))));

    private static ScenarioTime At(int second) => ScenarioTime.FromUnixMicroseconds(second * 1_000_000L);

    private static TimeInterval Between(int start, int end) => new(At(start), At(end));

    private static string Text(IntervalSet set) =>
        string.Concat(set.Select(interval => $"({interval.Start.UnixMicroseconds / 1_000_000}-{interval.End.UnixMicroseconds / 1_000_000})"));
}
