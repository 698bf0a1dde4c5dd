namespace ScAi.Accounts.Tests;

/// <summary>S-10: how fast one may guess.</summary>
public class GuessingTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Take_FivePerSecond_TheSixthWaitsForItsShare()
    {
        var limiter = new RateLimiter(5, TimeSpan.FromSeconds(1), _clock);

        Assert.All(Enumerable.Range(0, 5), _ => Assert.Null(limiter.Take("10.0.0.1")));
        Assert.Equal(TimeSpan.FromMilliseconds(200), limiter.Take("10.0.0.1"));
        Assert.Null(limiter.Take("10.0.0.2"));
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Null(limiter.Take("10.0.0.1"));
        Assert.NotNull(limiter.Take("10.0.0.1"));
    }

    [Fact]
    public void Take_AnHourOfHammering_LetsFivePerSecondThrough()
    {
        var limiter = new RateLimiter(5, TimeSpan.FromSeconds(1), _clock);
        var through = 0;

        for (var i = 0; i < 36_000; i++)
        {
            through += limiter.Take("10.0.0.1") is null ? 1 : 0;
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(through, 17_900, 18_005);
    }

    [Fact]
    public void Take_AMillionAddresses_MemoryIsBoundedAndStrangersShare()
    {
        var limiter = new RateLimiter(5, TimeSpan.FromSeconds(1), _clock, mostKeys: 100);

        var through = Enumerable.Range(0, 100_000).Count(i => limiter.Take($"{i}") is null);

        Assert.InRange(limiter.Keys, 1, 101);
        Assert.Equal(105, through);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(limiter.Take("victim"));
    }

    [Fact]
    public void Begin_FailureUponFailure_WaitsTwiceAsLongEachTime()
    {
        var delay = new GuessDelay(_clock);
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Null(delay.Begin("erika")));

        foreach (var seconds in new[] { 1, 2, 4, 8, 16 })
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), delay.Begin("erika"));
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Null(delay.Begin("erika"));
        }
    }

    [Fact]
    public void Begin_GuesserWithoutRest_HasAtMostAHundredTriesInThreeDaysAndOneADayAfter()
    {
        var delay = new GuessDelay(_clock);
        var tries = new List<DateTimeOffset>();

        while (_clock.GetUtcNow() < new DateTimeOffset(2026, 1, 15, 0, 0, 0, TimeSpan.Zero))
        {
            if (delay.Begin("erika") is not { } wait)
            {
                tries.Add(_clock.GetUtcNow());
                continue;
            }

            _clock.Advance(wait);
        }

        Assert.InRange(tries.Count(at => at < tries[0].AddDays(3)), 50, 100);
        Assert.All(tries.Skip(GuessDelay.MostFailures).Zip(tries.Skip(GuessDelay.MostFailures + 1)), pair =>
            Assert.True(pair.Second - pair.First >= TimeSpan.FromDays(1)));
        Assert.All(tries.Zip(tries.Skip(1)).Skip(GuessDelay.FreeAttempts), pair => Assert.True(pair.Second > pair.First));
    }

    [Fact]
    public void Begin_AttackedForDays_TheRightPasswordIsHeardAfterTheDelay()
    {
        var delay = new GuessDelay(_clock);
        var wait = TimeSpan.Zero;
        for (var i = 0; i < 60; i++)
        {
            _clock.Advance(wait);
            Assert.Null(delay.Begin("erika"));
            wait = GuessDelay.DelayAfter(i + 1);
        }

        Assert.Equal(TimeSpan.FromHours(1), delay.Begin("erika"));
        _clock.Advance(wait);
        Assert.Null(delay.Begin("erika"));
        delay.Succeed("erika");

        Assert.Null(delay.Begin("erika"));
    }

    [Fact]
    public void Begin_AHundredAtOnce_OnlyTheFreeOnesBegin()
    {
        var delay = new GuessDelay(_clock);

        var begun = ParallelEnumerable.Range(0, 100).WithDegreeOfParallelism(8).Count(_ => delay.Begin("erika") is null);

        Assert.Equal(GuessDelay.FreeAttempts, begun);
    }
}
