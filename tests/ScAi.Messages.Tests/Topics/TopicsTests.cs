using System.Reflection;

namespace ScAi.Messages.Tests;

public sealed class TopicsTests
{
    private static readonly Messages.Topics Run = new(
        "uplink", new AppNames("boss", "satelliteStorage", "stations", "failures", "watcher"));

    [Fact]
    public void TopicsOfOneApp_OtherNames_AreAsTheScenarioCallsTheApps()
    {
        Assert.Equal("uplink/boss/init", Run.ManagerInit.Text);
        Assert.Equal("uplink/boss/time/grant", Run.ManagerGrant.Text);
        Assert.Equal("uplink/boss/status/run", Run.ManagerRun.Text);
        Assert.Equal("uplink/boss/control/reply", Run.ManagerControlReply.Text);
        Assert.Equal("uplink/satelliteStorage/location", Run.SatelliteLocation.Text);
        Assert.Equal("uplink/satelliteStorage/allReady", Run.SatelliteAllReady.Text);
        Assert.Equal("uplink/stations/location", Run.GroundLocation.Text);
        Assert.Equal("uplink/failures/report", Run.OutageReport.Text);
    }

    [Fact]
    public void TopicsOfAnyApp_ByName_AreBelowThatApp()
    {
        Assert.Equal("uplink/watcher/status/ready", Run.ReadyOf("watcher").Text);
        Assert.Equal("uplink/watcher/status/mode", Run.ModeOf("watcher").Text);
        Assert.Equal("uplink/watcher/status/time", Run.TimeOf("watcher").Text);
        Assert.Equal("uplink/watcher/status/alive", Run.AliveOf("watcher").Text);
        Assert.Equal("uplink/watcher/error", Run.ErrorOf("watcher").Text);
        Assert.Equal("uplink/watcher/control", Run.ControlOf("watcher").Text);
        Assert.Equal("uplink/watcher/time/request", Run.RequestOf("watcher").Text);
        Assert.Equal("uplink/watcher/time/missing", Run.MissingOf("watcher").Text);
    }

    [Fact]
    public void Filters_OfEveryApp_HaveAWildcardForItsName()
    {
        Assert.Equal("uplink/+/status/ready", Run.AllReady);
        Assert.Equal("uplink/+/status/mode", Run.AllModes);
        Assert.Equal("uplink/+/status/time", Run.AllTimes);
        Assert.Equal("uplink/+/status/alive", Run.AllAlive);
        Assert.Equal("uplink/+/error", Run.AllErrors);
        Assert.Equal("uplink/+/control", Run.AllControls);
        Assert.Equal("uplink/+/time/request", Run.AllRequests);
        Assert.Equal("uplink/+/time/missing", Run.AllMissing);
        Assert.Equal("uplink/stranger/#", Run.EverythingOf("stranger"));
        Assert.Equal("uplink/#", Run.Everything);
    }

    [Fact]
    public void Properties_OfTypeTopic_AreTheChannelsOfTheCatalogueThatOneAppPublishesOn()
    {
        var topics = typeof(Messages.Topics).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.GetValue(Run))
            .OfType<Topic>()
            .Select(topic => topic.Text);

        var expected = ChannelCatalogue.All
            .Where(channel => channel.Publisher != Publisher.AnyApp)
            .Select(channel => Run.Of(channel, "nobody").Text);

        Assert.Equal(expected.Order(), topics.Order());
    }
}
