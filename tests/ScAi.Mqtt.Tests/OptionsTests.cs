using ScAi.Messages;

namespace ScAi.Mqtt.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("mqtt://localhost", "localhost", 1883, false)]
    [InlineData("mqtt://127.0.0.1:18830/", "127.0.0.1", 18830, false)]
    [InlineData("mqtts://broker.example.org", "broker.example.org", 8883, true)]
    [InlineData("mqtts://[::1]:1234", "::1", 1234, true)]
    [InlineData("mqtt+unix:///run/broker.sock", "/run/broker.sock", 0, false)]
    [InlineData("mqtt+unix:///tmp/a%20b", "/tmp/a b", 0, false)]
    public void Parse_AnAddress_TakesItApart(string text, string host, int port, bool isSecure)
    {
        Assert.Equal(new BrokerAddress(text, host, port, isSecure), BrokerAddress.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("localhost:1883")]
    [InlineData("http://localhost:1883")]
    [InlineData("mqtt://")]
    [InlineData("mqtt://localhost:99999")]
    [InlineData("mqtt://localhost/path")]
    [InlineData("mqtt+unix://")]
    [InlineData("mqtt+unix:///")]
    public void Parse_AnythingElse_SaysWhatWasExpected(string text)
    {
        var defect = Assert.Throws<ArgumentException>(() => BrokerAddress.Parse(text));

        Assert.StartsWith($"Broker address '{text}': expected mqtt://host:port, ", defect.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AnAddressWithAPassword_RefusesItWithoutRepeatingIt()
    {
        var defect = Assert.Throws<ArgumentException>(() => BrokerAddress.Parse("mqtt://ground:secret@localhost"));

        Assert.DoesNotContain("secret", defect.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfOptionsWithAPassword_HidesIt()
    {
        var options = Client.Options("mqtt://localhost", "ground") with { UserName = "ground", Password = "secret" };

        Assert.Equal("ground@mqtt://localhost as ground", options.ToString());
    }

    [Fact]
    public void Constructor_WithAnImpossibleOption_NamesIt()
    {
        var options = Client.Options("mqtt://localhost", "ground");

        Assert.Equal("options.KeepAlive", Defect(options with { KeepAlive = TimeSpan.FromSeconds(4) }));
        Assert.Equal("options.QueueCapacity", Defect(options with { QueueCapacity = 0 }));
        Assert.Equal("options.ClientId", Defect(options with { ClientId = "" }));
        Assert.Equal("options.FirstPause", Defect(options with { FirstPause = TimeSpan.Zero }));
        Assert.Equal("options.LongestPause", Defect(options with { LongestPause = TimeSpan.FromMilliseconds(1) }));
    }

    private static string? Defect(MqttOptions options) => Assert.ThrowsAny<ArgumentException>(
        () => new MqttBus(options, new WireCodec(WireUnits.Documented, new AppNames()))).ParamName;
}
