using System.Diagnostics;

namespace ScAi.Mqtt.Tests;

public sealed class WillTests(LocalBrokerFixture broker) : IClassFixture<LocalBrokerFixture>
{
    private const string LastWords = """{"name":"app","alive":false}""";
    private readonly string _prefix = broker.NewPrefix();

    [Fact]
    public void Will_OfAnAppThatDies_IsPublishedOnceAndKept()
    {
        using var witness = Watch();
        var app = Live(TimeSpan.FromSeconds(15));

        app.Dispose();

        var heard = witness.Next();
        Assert.Equal($"{_prefix}/app/alive", heard.Topic);
        Assert.Equal(LastWords, heard.Payload);
        witness.Settle();
        Assert.Empty(witness.Messages);
        using var late = Client.Join(broker.Address, $"{_prefix}-late", $"{_prefix}/#");
        Assert.True(late.Next().Retain);
    }

    [Fact]
    public void Will_OfAnAppThatCloses_IsNotPublished()
    {
        using var witness = Watch();
        using var app = Live(TimeSpan.FromSeconds(15));

        app.Bus.Close();

        witness.Settle();
        Assert.Empty(witness.Messages);
    }

    [Fact]
    public void Will_OfAnAppThatHangs_IsPublishedWithinOneAndAHalfKeepAlives()
    {
        var keepAlive = TimeSpan.FromSeconds(5);
        using var witness = Watch();
        using var app = Live(keepAlive);
        app.Settle();
        var watch = Stopwatch.StartNew();

        var heard = witness.Next();

        Assert.Equal(LastWords, heard.Payload);
        // Mosquitto looks for silent clients only every few seconds.
        Assert.InRange(watch.Elapsed, keepAlive, (1.5 * keepAlive) + TimeSpan.FromSeconds(6));
    }

    [Fact]
    public void Pump_ForLongerThanTheKeepAlive_KeepsTheAppAlive()
    {
        using var app = Live(TimeSpan.FromSeconds(5));

        app.Bus.Pump(TimeSpan.FromSeconds(9));
        app.Settle();

        Assert.Equal(["connected"], app.Events);
    }

    private Client Watch()
    {
        var witness = Client.Join(broker.Address, $"{_prefix}-witness", $"{_prefix}/#");
        witness.Settle();
        return witness;
    }

    private Client Live(TimeSpan keepAlive)
    {
        var app = new Client(Client.Options(broker.Address, $"{_prefix}-app") with { KeepAlive = keepAlive });
        app.Bus.Open(Client.Message($"{_prefix}/app/alive", LastWords), app);
        return app;
    }
}
