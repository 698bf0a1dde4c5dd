using ScAi.Federation.Messaging;

namespace ScAi.Federation.Tests.Messaging;

/// <summary>The examples of MQTT 5.0, section 4.7.1.</summary>
public class TopicFilterTests
{
    [Theory]
    [InlineData("sport/tennis/player1/#", "sport/tennis/player1")]
    [InlineData("sport/tennis/player1/#", "sport/tennis/player1/ranking")]
    [InlineData("sport/tennis/player1/#", "sport/tennis/player1/score/wimbledon")]
    [InlineData("sport/#", "sport")]
    [InlineData("#", "sport/tennis")]
    [InlineData("sport/tennis/+", "sport/tennis/player1")]
    [InlineData("sport/tennis/+", "sport/tennis/player2")]
    [InlineData("sport/+", "sport/")]
    [InlineData("+/+", "/finance")]
    [InlineData("/+", "/finance")]
    [InlineData("+/tennis/#", "sport/tennis")]
    [InlineData("downlink/ground/location", "downlink/ground/location")]
    public void Matches_TopicThatPasses_IsTrue(string filter, string topic) =>
        Assert.True(TopicFilter.Matches(filter, topic));

    [Theory]
    [InlineData("sport/tennis/+", "sport/tennis/player1/ranking")]
    [InlineData("sport/+", "sport")]
    [InlineData("+", "/finance")]
    [InlineData("sport/tennis", "sport/tennis/player1")]
    [InlineData("sport/tennis/player1", "sport/tennis")]
    [InlineData("sport/tennis/#", "sport/squash/player1")]
    [InlineData("sport", "Sport")]
    [InlineData("downlink/ground/location", "downlink/ground/locations")]
    public void Matches_TopicThatDoesNotPass_IsFalse(string filter, string topic) =>
        Assert.False(TopicFilter.Matches(filter, topic));
}
