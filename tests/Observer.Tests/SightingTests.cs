using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Observer.Tests;

public class SightingTests
{
    private readonly Sighting _seen = new();
    private readonly Topics _topics = new("downlink", new AppNames());

    [Fact]
    public void See_StatusMessages_KnowsWhoIsThereInWhichMode()
    {
        See(_topics.AliveOf("ground"), new AliveStatus("ground", true, "1"));
        See(_topics.ModeOf("ground"), new ModeStatus("ground", FederateMode.Executing));
        See(_topics.ErrorOf("ground"), new FederateError("ground", "downlink/outage/report", "bad", 4));

        var ground = _seen.Federates["ground"];
        Assert.True(ground.IsAlive);
        Assert.Equal(FederateMode.Executing, ground.Mode);
        Assert.Equal(4, ground.Rejected);
    }

    [Fact]
    public void See_LinkStartsAndEnds_KnowsWhichLinksGoOn()
    {
        See(_topics.GroundLinkStart, new LinkStart(5, 0, "satellite 0", 0, A.T("07:10:00"), DataVolume.Zero));
        See(_topics.GroundLinkStart, new LinkStart(6, 1, "satellite 1", 0, A.T("07:11:00"), DataVolume.Zero));
        Assert.Equal([0, 1], _seen.Links.Keys.Order());

        See(_topics.GroundLinkCharge, A.Charge(0, "07:12:00", 1, cost: 3.5m));

        Assert.Equal([1], _seen.Links.Keys);
    }

    [Fact]
    public void See_SatellitesReport_AddsUpTheirLinksAndCosts()
    {
        foreach (var (id, links, cost) in new[] { (0, 2, 3.5m), (1, 1, 1.25m), (0, 3, 4m) })
        {
            See(_topics.SatelliteLocation, new SatelliteState(
                id, $"satellite {id}", 0, 0, 800_000, DataVolume.Zero, false, null, links, cost, A.T("07:10:00")));
        }

        Assert.Equal(4, _seen.LinksCharged);
        Assert.Equal(5.25m, _seen.CostDollars);
    }

    [Fact]
    public void See_SentinelsAndFixedContracts_AreNoLinks()
    {
        See(_topics.GroundLinkStart, new LinkStart(-1, 0, "satellite 0", -1, A.T("07:10:00"), DataVolume.Zero));
        See(_topics.GroundLinkCharge, A.Charge(0, "07:12:00", 0) with { GroundId = -1 });
        See(_topics.SatelliteLinkCharge, A.Charge(0, "07:12:00", 0) with { GroundId = 100, Duration = TimeSpan.Zero });

        Assert.Empty(_seen.Links);
        Assert.Equal(0, _seen.LinksCharged);
    }

    [Fact]
    public void See_Malformed_IsCountedAndNoted()
    {
        See(_topics.OutageReport, new MalformedRecord("outageStart: expected a time"));

        Assert.Equal(1, _seen.Malformed);
        Assert.Contains("outageStart: expected a time", Assert.Single(_seen.Events));
    }

    [Fact]
    public void Events_Many_KeepsTheLatestFirst()
    {
        for (var i = 0; i < 100; i++)
        {
            See(_topics.OutageRestore, A.Restore(i, "07:00:00"));
        }

        Assert.Equal(12, _seen.Events.Count);
        Assert.Contains("station 99", _seen.Events.First());
    }

    private void See(Topic topic, IWireRecord record) => _seen.See(new BusMessage(topic, record));
}
