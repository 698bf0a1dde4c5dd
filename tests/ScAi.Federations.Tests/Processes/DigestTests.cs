namespace ScAi.Federations.Tests.Processes;

/// <summary>
/// The same ledger over Mosquitto as in memory, at any rate. By default the day once as fast as possible and once each at
/// 3600 and 1800 (24 s and 48 s of wall clock, in parallel with everything else); the nightly set, with trait
/// <c>set=nightly</c>, repeats each three times.
/// </summary>
public class DigestTests
{
    private static readonly Lazy<string> s_inMemory = new(() => Federation.Run(Scenarios.Day).ThatBalances().Digest);

    [Theory]
    [InlineData("max")]
    [InlineData("3600")]
    [InlineData("1800")]
    public async Task Run_OverMosquittoAtARate_TheDigestOfMemory(string rate)
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", rate]);

        var left = await Task.Run(() => OverMosquitto.Complete(folder, run));

        Assert.Equal(s_inMemory.Value, left.Digest);
    }

    [Fact]
    public void Run_InMemoryByTheCommandLine_TheSameDigestAndAFullRunFolder()
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", "max", "--transport", "memory"]);

        var left = OverMosquitto.Complete(folder, run);

        Assert.Equal(s_inMemory.Value, left.Digest);
        foreach (var file in new[]
                 {
                     "scenario.yaml", "ledger.csv", "satellites.csv", "stations.csv", "messages.jsonl", "summary.json", "logs",
                 })
        {
            Assert.True(Path.Exists(folder.File("run", file)), $"{file} is not there.");
        }
    }

    [Theory]
    [Trait("set", "nightly")]
    [InlineData("max", "memory", Explicit = true)]
    [InlineData("max", "mqtt", Explicit = true)]
    [InlineData("3600", "mqtt", Explicit = true)]
    [InlineData("1800", "mqtt", Explicit = true)]
    public void Run_ThreeTimes_TheDigestOfMemory(string rate, string transport)
    {
        for (var repeat = 0; repeat < 3; repeat++)
        {
            using var folder = new TemporaryFolder();
            using var run = OverMosquitto.Start(folder, more: ["--rate", rate, "--transport", transport]);

            Assert.Equal(s_inMemory.Value, OverMosquitto.Complete(folder, run).Digest);
        }
    }
}
