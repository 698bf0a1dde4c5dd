using System.Text;
using ScAi.Federation.Messaging;

namespace ScAi.Mqtt.Tests;

public sealed class ProtocolTests
{
    private static readonly byte[] s_accepted = [0x20, 2, 0, 0];

    [Theory]
    [InlineData("refused in the words of MQTT 3.1.1", new byte[] { 0x20, 2, 0, 1 })]
    [InlineData("refused in the words of MQTT 5", new byte[] { 0x20, 3, 0, 0x84, 0 })]
    [InlineData("hung up", null)]
    public void Open_WhereMqtt5Is_FallsBackToMqtt311(string refusal, byte[]? answer)
    {
        _ = refusal;
        using var broker = new FakeBroker(said => said[0] switch
        {
            0x10 when FakeBroker.ProtocolLevel(said) == 5 => answer,
            0x10 => s_accepted,
            0x82 => [0x90, 3, said[2], said[3], 1],
            0x30 => [0x30, 9, 0, 5, .. "t/b/w{}"u8],
            _ => [],
        });
        using var client = Client.Join(broker.Address, "client", "t/#");

        client.Say("t/c/w", "{}", QualityOfService.AtMostOnce, stamp: new MessageStamp("run", 1, 2));

        var heard = client.Next();
        Assert.Equal(("t/b/w", null), (heard.Topic, heard.Stamp));
        Assert.True(client.Bus.IsConnected);
        var publication = broker.Said.Single(said => said[0] == 0x30);
        Assert.Equal("t/c/w{}", Encoding.UTF8.GetString(publication.AsSpan(4)));
    }

    [Fact]
    public void Open_AtAServerOfAnotherKind_SaysThatItIsNoBroker()
    {
        var answer = Encoding.ASCII.GetBytes($"HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{new string('x', 100)}");
        using var server = new FakeBroker(_ => answer);

        var refusal = Assert.Throws<BusUnavailableException>(() => Client.Join(server.Address, "client"));

        Assert.Equal($"The broker at {server.Address} is no MQTT broker: its answer is not MQTT.", refusal.Message);
    }

    [Theory]
    [InlineData(0x8E, "gave the name 'client' to another client; only one of a name can take part", true)]
    [InlineData(0x87, "refuses clients without user name and password: wrong user name or password, or not authorised", true)]
    [InlineData(0x8B, "is shutting down", false)]
    [InlineData(0x8D, "heard nothing from this app for more than the keep-alive time", false)]
    public void Pump_WhenTheBrokerSaysWhyItDisconnects_PassesItOn(byte reason, string expected, bool isFinal)
    {
        using var broker = new FakeBroker(said => said[0] switch
        {
            0x10 => [0x20, 3, 0, 0, 0],
            0x82 => [0xE0, 2, reason, 0],
            _ => [],
        });
        using var client = Client.Join(broker.Address, "client", "t/#");

        if (isFinal)
        {
            var refusal = Assert.Throws<BusUnavailableException>(() => client.Until(() => false));
            Assert.Equal($"The broker at {broker.Address} {expected}.", refusal.Message);
            Assert.Throws<BusUnavailableException>(() => client.Bus.Pump(TimeSpan.Zero));
        }

        client.Until(() => client.Events.Count == 2);
        Assert.Equal(["connected", $"The broker at {broker.Address} {expected}."], client.Events);
    }

    [Fact]
    public void Open_AtAServerThatHangsUp_SaysSo()
    {
        using var server = new FakeBroker(_ => null);

        var refusal = Assert.Throws<BusUnavailableException>(() => Client.Join(server.Address, "client"));

        Assert.Equal(
            $"The broker at {server.Address} closed the connection without an answer; it may be no MQTT broker, or expect TLS.",
            refusal.Message);
    }

    [Fact]
    public void Open_AtAServerThatNeverAnswers_GivesUpInTime()
    {
        using var server = new FakeBroker(_ => []);
        var options = Client.Options(server.Address, "client") with { ConnectTimeout = TimeSpan.FromSeconds(1) };

        var refusal = Assert.Throws<BusUnavailableException>(() => Client.Join(options));

        Assert.Equal(
            $"The broker at {server.Address} does not answer as an MQTT broker does: silence for 1 s.", refusal.Message);
    }

    [Theory]
    [InlineData(2, "does not accept the client name 'client'")]
    [InlineData(4, "refuses the user 'ground': wrong user name or password")]
    [InlineData(5, "refuses the user 'ground': wrong user name or password, or not authorised")]
    public void Open_RefusedInTheWordsOfMqtt311_SaysWhy(byte code, string expected)
    {
        using var broker = new FakeBroker(
            said => FakeBroker.ProtocolLevel(said) == 5 ? [0x20, 2, 0, 1] : [0x20, 2, 0, code]);
        var options = Client.Options(broker.Address, "client") with { UserName = "ground", Password = "secret" };

        var refusal = Assert.Throws<BusUnavailableException>(() => Client.Join(options));

        Assert.Equal($"The broker at {broker.Address} {expected}.", refusal.Message);
    }

    [Theory]
    [InlineData(0x20, 2, 0)]
    [InlineData(0xFF, 0xFF, 0xFF)]
    [InlineData(0x30, 4, 0)]
    [InlineData(0x00, 0x00, 0x00)]
    [InlineData(0x20, 0x7F, 0)]
    public void Open_AtAServerThatSendsGarbage_EndsInASentence(byte first, byte second, byte third)
    {
        using var server = new FakeBroker(_ => [first, second, third]);
        var options = Client.Options(server.Address, "client") with { ConnectTimeout = TimeSpan.FromSeconds(2) };

        var refusal = Assert.Throws<BusUnavailableException>(() => Client.Join(options));

        Assert.StartsWith($"The broker at {server.Address} ", refusal.Message, StringComparison.Ordinal);
    }
}
