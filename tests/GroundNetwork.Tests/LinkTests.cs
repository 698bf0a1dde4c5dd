using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.GroundNetwork.Tests;

public class LinkTests
{
    [Fact]
    public void Advance_FirstTick_AnnouncesEveryStationOnce()
    {
        var network = new Network(A.Scenario([A.Station(5), A.Station(6)])).Hears().Hears();

        Assert.Equal([5, 6], network.Said.Cast<GroundLocation>().Select(station => station.GroundId));
    }

    [Fact]
    public void Link_RiseAndSet_RunsFromOneToTheOther()
    {
        var network = new Network(A.Scenario()).Hears(A.Rise(0, 5, "07:30:00"));
        Assert.Equal("satellite 0 at 5: 07:30:00 -", network.Links);

        network.Hears(A.Set(0, 5, "07:37:00"));

        Assert.Equal("satellite 0 at 5: 07:30:00 - 07:37:00", network.Links);
        Assert.Equal(LinkEnd.LossOfSignal, Assert.Single(network.State.JustClosed).End);
    }

    /// <summary>The example of the wire contract: 6.65 GB are gone after 68.07 s at 97.695 MB/s; 0.37 $/s make 25.2 $.</summary>
    [Fact]
    public void Charge_DataRunsOut_IsForTheSecondsInWhichDataFlowedWhileDurationIsTheWholeLink()
    {
        var network = new Network(A.Scenario()).Hears(
            A.Rise(0, 5, "07:30:00", gigabytes: 6.65), A.Set(0, 5, "07:36:57.21"));

        var charge = Assert.Single(network.Charges);
        Assert.Equal(417.21, charge.Duration.TotalSeconds);
        Assert.Equal(6.65, charge.DataOffload.Gigabytes);
        Assert.Equal(25.2m, decimal.Round(charge.DownlinkCost, 1));
        Assert.Equal(6650 / 97.695 * 0.37, (double)charge.DownlinkCost, 5);
    }

    [Fact]
    public void Charge_DataDoesNotRunOut_IsForTheWholeLink()
    {
        var network = new Network(A.Scenario()).Hears(A.Rise(0, 5, "07:30:00"), A.Set(0, 5, "07:31:40"));

        var charge = Assert.Single(network.Charges);
        Assert.Equal(37m, charge.DownlinkCost);
        Assert.Equal(9.7695, charge.DataOffload.Gigabytes);
    }

    [Fact]
    public void Charge_SeveralLinks_CountsLinksPerSatelliteAndAddsUpCosts()
    {
        var network = new Network(A.Scenario(satellites: [A.Satellite(0), A.Satellite(1)])).Hears(
            A.Rise(0, 5, "07:10:00"), A.Set(0, 5, "07:10:10"),
            A.Rise(1, 5, "07:20:00"), A.Set(1, 5, "07:20:20"),
            A.Rise(0, 5, "07:30:00"), A.Set(0, 5, "07:30:30"));

        Assert.Equal(
            [(0, 0, 3.7m, 3.7m, 3.7m), (1, 0, 7.4m, 7.4m, 11.1m), (0, 1, 11.1m, 14.8m, 22.2m)],
            network.Charges.Select(charge => (
                charge.SatId, charge.LinkId, charge.DownlinkCost, charge.CumulativeCostBySat, charge.CumulativeCosts)));
    }

    [Fact]
    public void Link_StillOpenAtTheEnd_IsClosedThereAndCharged()
    {
        var network = new Network(A.Scenario()).Hears(A.Rise(0, 5, "08:59:50")).Ends().Ends();

        Assert.Equal("satellite 0 at 5: 08:59:50 - 09:00:00", network.Links);
        Assert.Equal(3.7m, Assert.Single(network.Charges).DownlinkCost);
    }

    [Fact]
    public void Link_RiseHeardOfAfterTheEnd_IsOpenedAtItsTimeAndClosedAtTheEnd()
    {
        var network = new Network(A.Scenario()).Hears().Ends(A.Rise(0, 5, "08:59:55"));

        Assert.Equal("satellite 0 at 5: 08:59:55 - 09:00:00", network.Links);
    }

    [Fact]
    public void Outage_WithAnOpenLink_EndsTheLinkWhenTheOutageStarts()
    {
        var network = new Network(A.Scenario()).Hears(A.Rise(0, 5, "07:30:00"))
            .Hears(A.Outage(5, "07:34:20", "08:04:20"), A.Set(0, 5, "07:37:00"));

        Assert.Equal("satellite 0 at 5: 07:30:00 - 07:34:20", network.Links);
        Assert.Equal(TimeSpan.FromSeconds(260), Assert.Single(network.Charges).Duration);
        Assert.Contains(network.Said.OfType<GroundLocation>(), station => !station.Operational);
    }

    [Fact]
    public void Outage_EndsInMidPass_StartsALinkThen()
    {
        var network = new Network(A.Scenario()).Hears(
            A.Outage(5, "07:00:00", "07:33:00"), A.Rise(0, 5, "07:30:00"), A.Restore(5, "07:33:00"), A.Set(0, 5, "07:37:00"));

        Assert.Equal("satellite 0 at 5: 07:33:00 - 07:37:00", network.Links);
    }

    [Fact]
    public void Outage_ReportedTwice_CountsOnce()
    {
        var network = new Network(A.Scenario()).Hears(
            A.Outage(5, "07:10:00", "07:20:00"), A.Outage(5, "07:10:00", "07:20:00"), A.Restore(5, "07:20:00"), A.Restore(5, "07:20:00"));

        Assert.Equal(1, network.State.Stations[0].Outages);
        Assert.Equal(TimeSpan.FromMinutes(10), network.State.Stations[0].TimeOut);
    }

    [Fact]
    public void Outage_OfAnUnknownStation_IsNothing() =>
        Assert.Empty(new Network(A.Scenario()).Hears(A.Outage(99, "07:10:00", "07:20:00")).Links);

    [Fact]
    public void Report_LastOneRepeated_ChangesNothing()
    {
        var rise = A.Rise(0, 5, "07:30:00", gigabytes: 6.65);
        var network = new Network(A.Scenario()).Hears(rise).Hears(rise).Hears(A.Set(0, 5, "07:37:00"));

        Assert.Equal("satellite 0 at 5: 07:30:00 - 07:37:00", network.Links);
        Assert.Equal(6.65, Assert.Single(network.Charges).DataOffload.Gigabytes);
    }

    /// <summary>In the first tick the satellites have not heard of the stations yet: their first rises come late.</summary>
    [Fact]
    public void Report_OlderThanTheLast_CountsAtItsOwnTime()
    {
        var network = new Network(A.Scenario())
            .Hears(A.State(0, "07:00:00", 30, false, null), A.State(0, "07:01:00", 30, false, null))
            .Hears(A.Rise(0, 5, "07:00:30"), A.Set(0, 5, "07:02:00"));

        Assert.Equal("satellite 0 at 5: 07:00:30 - 07:02:00", network.Links);
    }

    [Fact]
    public void Report_SatelliteHasNotHeardOfItsCharge_TheGroundKeepsCountingFromTheCharge()
    {
        var network = new Network(A.Scenario([A.Station(5), A.Station(6)])).Hears(
            A.Rise(0, 5, "07:30:00", gigabytes: 6.65),
            A.Set(0, 5, "07:37:00", gigabytes: 6.65) with { TotalLinkCount = 0 },
            A.Rise(0, 6, "07:38:00", gigabytes: 6.65) with { TotalLinkCount = 0 },
            A.Set(0, 6, "07:39:00", gigabytes: 6.65) with { TotalLinkCount = 0 });

        Assert.Equal([6.65, 0], network.Charges.Select(charge => charge.DataOffload.Gigabytes));
        Assert.Equal(0, network.Charges[1].DownlinkCost);
    }

    [Fact]
    public void Report_InstrumentRunsDuringTheLink_DataAtTheEndIsWhatTheGroundForesaw()
    {
        var network = new Network(A.Scenario()).Hears(
            new SatelliteReady(0, "satellite 0", DataVolume.FromGigabits(280), DataRate.FromMegabitsPerSecond(100)),
            A.Rise(0, 5, "07:10:00", gigabytes: 10) with { TotalLinkCount = 0 },
            A.Set(0, 5, "07:11:00", gigabytes: 10.75) with { TotalLinkCount = 0 },
            A.Rise(0, 5, "07:21:00", gigabytes: 18.25) with { TotalLinkCount = 0 });

        // 10 GB - 60 s x 97.695 MB/s + 11 min x 12.5 MB/s.
        Assert.Equal(10 - 5.8617 + 8.25, network.Said.OfType<LinkStart>().Last().Data.Gigabytes, 9);
    }

    [Fact]
    public void Sentinels_NostCompatible_OpenTheBooksOfEverySatelliteOnAllReady()
    {
        SatelliteReady[] ready = [.. Enumerable.Range(0, 2).Select(i => new SatelliteReady(i, $"satellite {i}", DataVolume.FromGigabits(1)))];
        var scenario = A.Scenario(satellites: [A.Satellite(0), A.Satellite(1)]) with { NostCompatibility = true };

        var network = new Network(scenario).Hears([.. ready, new SatelliteAllReady()]);

        Assert.Equal([(0, -1, -1), (1, -1, -1)], network.Said.OfType<LinkStart>().Select(start => (start.SatId, start.GroundId, start.LinkId)));
        Assert.Equal([(0, 0m), (1, 0m)], network.Charges.Select(charge => (charge.SatId, charge.DownlinkCost)));
        Assert.All(network.Charges, charge => Assert.True(charge.IsSentinel));
    }

    [Fact]
    public void Sentinels_NotAskedFor_AreNotSent()
    {
        var network = new Network(A.Scenario()).Hears(
            new SatelliteReady(0, "satellite 0", DataVolume.FromGigabits(1)), new SatelliteAllReady());

        Assert.Empty(network.Charges);
    }

    [Fact]
    public void Rise_OfANostSatellite_AtAnotherStationMeansThatTheFirstIsLost()
    {
        var scenario = A.Scenario([A.Station(5), A.Station(6)]) with { NostCompatibility = true };

        var network = new Network(scenario).Hears(A.Rise(0, 5, "07:10:00"), A.Rise(0, 6, "07:12:00"));

        Assert.Equal("satellite 0 at 5: 07:10:00 - 07:12:00\nsatellite 0 at 6: 07:12:00 -", network.Links);
    }
}
