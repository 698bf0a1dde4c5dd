using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Federations.Tests;

/// <summary>Whole federations in coordinated time, in memory.</summary>
public class CoordinatedTests
{
    private static readonly Lazy<FederationRun> s_day = new(() => Federation.Run(Scenarios.Day));
    private static readonly Lazy<FederationRun> s_crowd = new(() => Federation.Run(Scenarios.Crowd));

    [Fact]
    public void Run_ADay_BalancesAndHasLinksOfBothSatellites()
    {
        var run = s_day.Value.ThatBalances();

        Assert.Equal([0, 1], run.Ledger.Select(entry => entry.SatelliteId).Distinct().Order());
        Assert.Equal(run.Ledger.Count, run.Records<LinkStart>().Count());
        Assert.NotEmpty(run.Records<OutageReport>());
        Assert.Equal(run.Records<OutageReport>().Count(), run.Records<OutageRestore>().Count());
    }

    [Fact]
    public void Run_ThreeTimes_TheSameLedgerToTheByte()
    {
        var again = Federation.Run(Scenarios.Day);
        var onceMore = Federation.Run(Scenarios.Day);

        Assert.Equal(s_day.Value.LedgerText, again.LedgerText);
        Assert.Equal(s_day.Value.Digest, onceMore.Digest);
    }

    /// <summary>More than is promised: not only the same links within a millisecond, but the same ledger, outages included.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(3600)]
    [InlineData(7.3)]
    public void Run_TicksOfAnotherLength_TheSameLedgerToTheByte(double tickSeconds)
    {
        var run = Federation.Run(Scenarios.Day.WithTick(tickSeconds)).ThatBalances();

        Assert.Equal(s_day.Value.LedgerText, run.LedgerText);
    }

    [Fact]
    public void Run_ACrowd_OverflowsContendsHandsOverAndStillBalances()
    {
        var run = s_crowd.Value.ThatBalances();

        Assert.Contains(run.Satellites, satellite => satellite.Lost > 0);
        Assert.Contains(run.Satellites, satellite => satellite.FixedCost > 0);
        Assert.Contains(run.Ledger, entry => entry.CostDollars == 0);
        Assert.Contains(run.Ledger.Zip(run.Ledger.Skip(1)), pair => pair.First.End == pair.Second.Start);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void Run_ACrowdWithTicksOfAnotherLength_TheSameLedgerToTheByte(double tickSeconds)
    {
        var run = Federation.Run(Scenarios.Crowd.WithTick(tickSeconds)).ThatBalances();

        Assert.Equal(s_crowd.Value.LedgerText, run.LedgerText);
    }

    [Fact]
    public void Run_ACrowd_NoAntennaServesTwoAtOnceAndNoStationThatIsOut()
    {
        var run = s_crowd.Value;
        var antennas = Scenarios.Crowd.Ground.Stations.ToDictionary(station => station.Id, station => station.Antennas);
        var outages = run.Records<OutageReport>().ToLookup(outage => outage.GroundId);
        foreach (var station in run.Ledger.GroupBy(entry => entry.StationId))
        {
            var steps = station.SelectMany(entry => new[] { (entry.Start, Step: 1), (entry.End, Step: -1) }).Order();
            var serving = 0;
            foreach (var (_, step) in steps)
            {
                serving += step;
                Assert.InRange(serving, 0, antennas[station.Key]);
            }

            foreach (var (entry, outage) in station.SelectMany(entry => outages[station.Key].Select(outage => (entry, outage))))
            {
                Assert.True(entry.End <= outage.OutageStart || entry.Start >= outage.OutageEnd, $"{entry} during {outage}");
            }
        }

        foreach (var satellite in run.Ledger.GroupBy(entry => entry.SatelliteId))
        {
            var links = satellite.OrderBy(entry => entry.LinkId).ToList();
            Assert.Equal(Enumerable.Range(0, links.Count), links.Select(link => link.LinkId));
            Assert.All(links.Zip(links.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }
    }

    [Fact]
    public void Run_AnotherSeed_OtherOutages()
    {
        var other = Federation.Run(Scenarios.Day with { Seed = 73 });

        Assert.NotEqual(
            s_day.Value.Records<OutageReport>().Select(outage => (outage.GroundId, outage.OutageStart)),
            other.Records<OutageReport>().Select(outage => (outage.GroundId, outage.OutageStart)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_OverABadNetwork_TheSameLedgerToTheByte(int seed)
    {
        var scenario = Scenarios.Crowd with { Stop = Scenarios.T("02:00:00"), TickStep = TimeSpan.FromSeconds(60) };
        scenario = scenario with { Outages = scenario.Outages with { Scheduled = [] } };
        var undisturbed = Federation.Run(scenario).ThatBalances();

        var run = Federation.Run(
            scenario, (client, bus, clock) => new ChaosBus(bus, new Weather { LongestDelay = TimeSpan.FromSeconds(2) }, seed * 10 + client, clock));

        Assert.NotEmpty(undisturbed.Ledger);
        Assert.Equal(undisturbed.LedgerText, run.LedgerText);
        Assert.Equal(undisturbed.Satellites, run.Satellites);
    }

    [Fact]
    public void Run_NostCompatible_OpensTheBooksWithSentinelsThatCountForNothing()
    {
        var run = Federation.Run(Scenarios.TwoHours with { Rate = null, NostCompatibility = true }).ThatBalances();

        Assert.Equal([0, 1], run.Records<LinkStart>().Where(start => start.IsSentinel).Select(start => start.SatId).Order());
        Assert.Equal([0, 1], run.Records<LinkCharge>().Where(charge => charge.IsSentinel).Select(charge => charge.SatId).Order());
        Assert.DoesNotContain(run.Ledger, entry => entry.StationId < 0);
    }
}
