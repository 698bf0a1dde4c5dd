using System.Reflection;

namespace ScAi.Messages.Tests;

public sealed class ChannelCatalogueTests
{
    [Fact]
    public void All_Names_AreTheConstantsOfChannels()
    {
        var constants = typeof(Channels).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(), ChannelCatalogue.All.Select(channel => channel.Name).Distinct().Order());
    }

    [Fact]
    public void All_Records_AreTheRecordsThatTravel()
    {
        var records = typeof(IWireRecord).Assembly.GetExportedTypes()
            .Where(type => typeof(IWireRecord).IsAssignableFrom(type) && type.IsClass)
            .Except([typeof(MalformedRecord), typeof(OpaqueRecord)]);

        Assert.Equal(
            records.Select(type => type.Name).Order(),
            ChannelCatalogue.All.Select(channel => channel.Record.Name).Distinct().Order());
    }

    [Fact]
    public void All_Retained_AreThePlanTheStateOfTheRunAndTheStations() =>
        Assert.Equal(
            ["init", "location", "start", "status/alive", "status/run", "update"],
            ChannelCatalogue.All.Where(channel => channel.Retained).Select(channel => channel.Name).Order());

    [Fact]
    public void Find_ChannelThatTwoAppsHave_GoesByTheApp()
    {
        Assert.Equal(typeof(GroundLocation), Record(Given.Run.GroundLocation));
        Assert.Equal(typeof(SatelliteState), Record(Given.Run.SatelliteLocation));
        Assert.Equal(typeof(SatelliteState), Record(Given.Run.Of("stranger", Channels.Location)));
        Assert.Equal(Publisher.Ground, ChannelCatalogue.Find(Given.Run.GroundLinkCharge, Given.Apps)!.Publisher);
        Assert.Equal(Publisher.Satellites, ChannelCatalogue.Find(Given.Run.SatelliteLinkCharge, Given.Apps)!.Publisher);
    }

    [Fact]
    public void Find_ChannelOutsideTheContract_IsNull() =>
        Assert.Null(ChannelCatalogue.Find(Given.Run.Of("ground", "weather"), Given.Apps));

    [Fact]
    public void IsPublishedBy_App_IsTheOneThatPlaysThePartOrAny()
    {
        var apps = new AppNames(Ground: "stations");
        var linkStart = ChannelCatalogue.All.Single(channel => channel.Name == Channels.LinkStart);
        var error = ChannelCatalogue.All.Single(channel => channel.Name == Channels.Error);

        Assert.True(linkStart.IsPublishedBy("stations", apps));
        Assert.False(linkStart.IsPublishedBy("ground", apps));
        Assert.True(error.IsPublishedBy("ground", apps));
    }

    private static Type? Record(Topic topic) => ChannelCatalogue.Find(topic, Given.Apps)?.Record;
}
