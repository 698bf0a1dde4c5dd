using static ScAi.Time.Tests.Given;

namespace ScAi.Time.Tests;

public sealed class TickTests
{
    private static readonly Tick Tick = new(17, T("2023-08-01T07:20:00Z"), T("2023-08-01T07:20:10Z"));

    [Fact]
    public void Contains_Instants_IncludesTheStartAndExcludesTheEnd()
    {
        Assert.False(Tick.Contains(Tick.Start - Microseconds(1)));
        Assert.True(Tick.Contains(Tick.Start));
        Assert.True(Tick.Contains(Tick.End - Microseconds(1)));
        Assert.False(Tick.Contains(Tick.End));
    }

    [Fact]
    public void Duration_OfATick_IsFromStartToEnd()
    {
        Assert.Equal(Seconds(10), Tick.Duration);
        Assert.False(Tick.IsSettling);
    }

    [Fact]
    public void SettlingTick_AnyInstant_ContainsNone()
    {
        var settling = Tick with { Start = Tick.End };

        Assert.True(settling.IsSettling);
        Assert.Equal(TimeSpan.Zero, settling.Duration);
        Assert.False(settling.Contains(settling.Start));
    }
}
