using ScAi.Constellations.Assistant.Answering;

namespace ScAi.Constellations.Tests.Assistant;

public sealed class NumberGuardTests
{
    [Theory]
    [InlineData("It passes at 54.31 degrees.", """{"maxElevationDegrees":54.31}""", "It passes at 54.31 degrees.")]
    [InlineData("About 54.3 degrees, so 54 or so.", """{"maxElevationDegrees":54.31}""", "About 54.3 degrees, so 54 or so.")]
    [InlineData("It passes at 61 degrees.", """{"maxElevationDegrees":54.31}""", "It passes at [number not from the data] degrees.")]
    [InlineData("STARLINK-1008 rises at 2026-11-21T13:05:09Z.", """{"name":"STARLINK-1008","start":"2026-11-21T13:05:09Z"}""", "STARLINK-1008 rises at 2026-11-21T13:05:09Z.")]
    [InlineData("1. GPS\n2. Galileo\n", "{}", "1. GPS\n2. Galileo\n")]
    [InlineData("There are 6,715 of them.", """{"satelliteCount":6715}""", "There are 6,715 of them.")]
    [InlineData("There are 7 of them.", "{}", "There are [number not from the data] of them.")]
    public void Add_Words_LetsOnlyFoundNumbersThrough(string words, string found, string expected)
    {
        var guard = new NumberGuard();
        guard.Allow(found);

        var said = string.Concat(words.Select(sign => guard.Add(sign.ToString()))) + guard.Finish();

        Assert.Equal(expected, said);
    }
}
