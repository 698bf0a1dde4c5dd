using ScAi.Federation.Messaging;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Mqtt.Tests;

public sealed class ReconnectTests : IDisposable
{
    private readonly MosquittoProcess _broker = MosquittoProcess.Start();

    public void Dispose() => _broker.Dispose();

    [Fact]
    public void Broker_RestartedOnTheSamePort_ClientsComeBackAndStillHear()
    {
        using var reader = Client.Join(_broker.Address, "reader", "t/#");
        using var writer = Client.Join(_broker.Address, "writer");
        reader.Settle();
        writer.Settle();

        _broker.Kill();
        reader.Until(() => !reader.Bus.IsConnected && !writer.Bus.IsConnected, writer);
        _broker.Restart();
        reader.Until(() => reader.Bus.IsConnected && writer.Bus.IsConnected, writer);
        reader.Settle();
        writer.Say("t/writer/word", "{}");

        Assert.Equal("t/writer/word", reader.Next(writer).Topic);
        Assert.Equal(
            ["connected", $"The broker at {_broker.Address} closed the connection.", "connected"], reader.Events);
    }

    [Fact]
    public void Publish_WhileDisconnected_WaitsAndArrivesInOrderAfterReconnecting()
    {
        using var client = Client.Join(_broker.Address, "client", "t/#");
        client.Settle();
        _broker.Kill();
        client.Until(() => !client.Bus.IsConnected);

        client.Say("t/client/lost", "{}", QualityOfService.AtMostOnce);
        client.Say("t/client/word", "1", stamp: new MessageStamp("run", 7, 1));
        client.Say("t/client/word", "2", stamp: new MessageStamp("run", 7, 2));
        _broker.Restart();

        var first = client.Next();
        Assert.Equal(("1", new MessageStamp("run", 7, 1)), (first.Payload, first.Stamp!.Value));
        Assert.Equal("2", client.Next().Payload);
        Assert.Equal(1, client.Bus.DroppedCount);
        client.Settle();
        Assert.Empty(client.Messages);
    }

    [Fact]
    public void Publish_MoreThanTheQueueHolds_DropsTheOldestAndCountsThem()
    {
        using var client = Client.Join(Client.Options(_broker.Address, "client") with { QueueCapacity = 10 }, "t/#");
        client.Settle();
        _broker.Kill();
        client.Until(() => !client.Bus.IsConnected);

        for (var i = 0; i < 25; i++)
        {
            client.Say("t/client/word", $"{i}");
        }

        Assert.Equal(15, client.Bus.DroppedCount);
        _broker.Restart();
        client.Until(() => client.Messages.Count == 10);
        Assert.Equal(Enumerable.Range(15, 10).Select(i => $"{i}"), client.Messages.Select(message => message.Payload));
    }

    [Fact]
    public void Connected_AfterReconnecting_ComesWhenSubscriptionsStandAgain()
    {
        using var client = Client.Join(_broker.Address, "client", "t/client/word");
        client.OnConnected = () => client.Say("t/client/word", "{}", QualityOfService.AtMostOnce);
        client.Next();

        _broker.Restart();

        client.Next();
        Assert.Equal(2, client.Events.Count(name => name == "connected"));
    }

    [Fact]
    public void Publish_UnacknowledgedWhenTheBrokerDies_ArrivesAfterwards()
    {
        const int Count = 2000;
        using var reader = Client.Join(_broker.Address, "reader", "t/#");
        reader.Settle();
        using var writer = Client.Join(_broker.Address, "writer");
        for (var i = 0; i < Count; i++)
        {
            writer.Say("t/writer/word", $"{i}");
            if (i == Count / 2)
            {
                _broker.Kill();
            }
        }

        _broker.Restart();

        // The reader is back before the writer comes: what is sent again finds it there.
        reader.Until(() => reader.Events.Count == 3);
        reader.Settle();
        reader.Until(() => reader.Messages.Any(message => message.Payload == $"{Count - 1}"), writer);
        writer.Settle();
        reader.Settle();
        var heard = reader.Messages.Select(message => int.Parse(message.Payload)).ToHashSet();

        // What the dead broker acknowledged but had not passed on yet is gone; all that came later is there.
        Assert.Superset(Enumerable.Range((Count / 2) + 1, (Count / 2) - 1).ToHashSet(), heard);
        Assert.Equal(0, writer.Bus.DroppedCount);
    }

    [Fact]
    public void Pump_WhileTheBrokerIsAway_ReturnsInTimeAndGrowsItsPauses()
    {
        using var client = Client.Join(_broker.Address, "client");
        client.Settle();
        _broker.Kill();
        client.Until(() => !client.Bus.IsConnected);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        for (var i = 0; i < 10; i++)
        {
            client.Bus.Pump(TimeSpan.FromMilliseconds(50));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
        Assert.Equal(2, client.Events.Count);
    }

    [Fact]
    public void Pump_WhenTwoClientsOfOneNameThrowEachOtherOut_OneGivesUpAndTheOtherGoesOn()
    {
        using var first = Client.Join(_broker.Address, "ground");
        first.Settle();
        using var second = Client.Join(_broker.Address, "ground");

        var refusal = Assert.Throws<BusUnavailableException>(() => first.Until(() => false, second));

        Assert.Equal(
            $"The broker at {_broker.Address} lets 'ground' in and closes the connection at once, time after time; another "
            + "client probably uses this name, and only one of a name can take part.",
            refusal.Message);
        var survivor = HasGivenUp(first) ? second : first;
        survivor.Until(() => survivor.Bus.IsConnected);
        survivor.Settle();
    }

    [Fact]
    public void Close_WhileDisconnected_ReturnsAtOnce()
    {
        using var client = Client.Join(_broker.Address, "client");
        client.Settle();
        _broker.Kill();
        client.Until(() => !client.Bus.IsConnected);
        client.Say("t/client/word", "{}");

        client.Bus.Close();

        Assert.False(client.Bus.IsConnected);
    }

    private static bool HasGivenUp(Client client)
    {
        try
        {
            client.Bus.Pump(TimeSpan.Zero);
            return false;
        }
        catch (BusUnavailableException)
        {
            return true;
        }
    }
}
