using static ScAi.Time.Tests.Given;

namespace ScAi.Time.Tests;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly List<string> _fired = [];
    private readonly DateTimeOffset _start;

    public ManualTimeProviderTests() => _start = _clock.GetUtcNow();

    [Fact]
    public void Advance_SeveralTimers_FiresThemInOrderAtTheirOwnTimes()
    {
        using var late = Timer("late", Seconds(5), Timeout.InfiniteTimeSpan);
        using var often = Timer("often", Seconds(2), Seconds(2));
        using var never = Timer("never", Seconds(9), Timeout.InfiniteTimeSpan);

        _clock.Advance(Seconds(6));

        Assert.Equal(["often 2", "often 4", "late 5", "often 6"], _fired);
        Assert.Equal(_start + Seconds(6), _clock.GetUtcNow());
        Assert.Equal(2, _clock.WaitingTimers);
    }

    [Fact]
    public void Advance_DisposedTimer_DoesNotFire()
    {
        Timer("gone", Seconds(1), Seconds(1)).Dispose();

        _clock.Advance(Seconds(3));

        Assert.Empty(_fired);
    }

    [Fact]
    public void Advance_TaskThatDelays_GoesOnWhenItsTimeHasCome()
    {
        var delay = Task.Delay(Seconds(10), _clock);

        _clock.Advance(Seconds(9.9));
        Assert.False(delay.IsCompleted);
        _clock.Advance(Seconds(0.1));
        Assert.True(delay.IsCompleted);
    }

    [Fact]
    public void Set_BackwardsAndForwards_MovesTheClockAndFiresOnlyForwards()
    {
        using var timer = Timer("timer", Seconds(1), Timeout.InfiniteTimeSpan);

        _clock.Set(_start - Seconds(100));
        Assert.Empty(_fired);
        _clock.Set(_start + Seconds(2));

        Assert.Equal(["timer 1"], _fired);
        Assert.Equal(_start + Seconds(2), _clock.GetUtcNow());
    }

    [Fact]
    public void GetTimestamp_ClockMoves_MeasuresTheSameSpan()
    {
        var before = _clock.GetTimestamp();

        _clock.Advance(Seconds(1.5));

        Assert.Equal(Seconds(1.5), _clock.GetElapsedTime(before));
    }

    private ITimer Timer(string name, TimeSpan due, TimeSpan period) => _clock.CreateTimer(
        _ => _fired.Add($"{name} {(_clock.GetUtcNow() - _start).TotalSeconds}"), null, due, period);
}
