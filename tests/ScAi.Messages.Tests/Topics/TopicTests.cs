namespace ScAi.Messages.Tests;

public sealed class TopicTests
{
    [Theory]
    [InlineData("downlink/ground/linkStart", "downlink", "ground", "linkStart")]
    [InlineData("downlink/ground/status/time", "downlink", "ground", "status/time")]
    [InlineData("a/b/c/d/e", "a", "b", "c/d/e")]
    public void TryParse_ThreeLevelsOrMore_TakesThemApartAndTheTextIsKept(string text, string prefix, string app, string channel)
    {
        Assert.True(Topic.TryParse(text, out var topic));

        Assert.Equal((prefix, app, channel), (topic!.Prefix, topic.App, topic.Channel));
        Assert.Equal(text, topic.Text);
        Assert.Equal(text, topic.ToString());
        Assert.Equal($"{app}/{channel}", topic.BelowPrefix);
        Assert.Equal(new Topic(prefix, app, channel), topic);
        Assert.Equal(new Topic(prefix, app, channel).GetHashCode(), topic.GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("downlink")]
    [InlineData("downlink/ground")]
    [InlineData("downlink/ground/")]
    [InlineData("downlink//location")]
    [InlineData("/ground/location")]
    [InlineData("downlink/+/location")]
    [InlineData("downlink/#")]
    [InlineData("downlink/ground/a\0b")]
    [InlineData("$SYS/broker")]
    public void TryParse_AnythingElse_IsRefused(string text)
    {
        Assert.False(Topic.TryParse(text, out var topic));
        Assert.Null(topic);
    }

    [Theory]
    [InlineData("", "ground", "location")]
    [InlineData("a/b", "ground", "location")]
    [InlineData("downlink", "gro+und", "location")]
    [InlineData("downlink", "ground", "")]
    [InlineData("downlink", "ground", "#")]
    public void Constructor_PartThatIsNoLevel_Throws(string prefix, string app, string channel) =>
        Assert.Throws<ArgumentException>(() => new Topic(prefix, app, channel));

    [Fact]
    public void Equals_OtherTopic_ComparesTheText()
    {
        Topic topic = new("downlink", "ground", "location");

        Assert.NotEqual(new Topic("downlink", "ground", "Location"), topic);
        Assert.NotEqual(new Topic("uplink", "ground", "location"), topic);
        Assert.False(topic.Equals(null));
    }
}
