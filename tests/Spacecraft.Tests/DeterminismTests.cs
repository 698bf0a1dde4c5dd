namespace ScAi.Spacecraft.Tests;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(0.3)]
    [InlineData(600)]
    public void Telemetry_TicksOfAnyLength_IsTheSameByteForByte(double tickSeconds)
    {
        Assert.Equal(Said(10, 1, 72), Said(tickSeconds, 1, 72));
    }

    [Fact]
    public void Telemetry_OfAnotherSeed_IsAnother() => Assert.NotEqual(Said(10, 0.2, 72), Said(10, 0.2, 73));

    private static List<string> Said(double tickSeconds, double hours, ulong seed)
    {
        var scenario = Fleet.Mission(tickSeconds, hours) with { Seed = seed };
        var fleet = new Fleet(scenario);
        fleet.TicksTo(scenario.Stop);
        fleet.Tick();
        Assert.NotEmpty(fleet.Said);
        return [.. fleet.Said.Select(fleet.Text)];
    }
}
