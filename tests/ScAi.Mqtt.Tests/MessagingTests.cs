using System.Diagnostics;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Mqtt.Tests;

public sealed class MessagingTests(LocalBrokerFixture broker) : IClassFixture<LocalBrokerFixture>
{
    private readonly string _prefix = broker.NewPrefix();

    [Theory]
    [InlineData(QualityOfService.AtMostOnce)]
    [InlineData(QualityOfService.AtLeastOnce)]
    public void Publish_ToASubscriber_ArrivesWithItsPayloadAndQuality(QualityOfService quality)
    {
        using var reader = Join("reader", $"{_prefix}/#");
        reader.Settle();
        using var writer = Join("writer");

        writer.Say($"{_prefix}/writer/word", """{"text":"word"}""", quality);

        var heard = reader.Next(writer);
        Assert.Equal($"{_prefix}/writer/word", heard.Topic);
        Assert.Equal("""{"text":"word"}""", heard.Payload);
        Assert.Equal(quality, heard.Quality);
        Assert.False(heard.Retain);
        Assert.Null(heard.Stamp);
        Assert.IsType<OpaqueRecord>(heard.Record);
    }

    [Fact]
    public void Publish_OverTheLocalSocket_ArrivesToo()
    {
        using var reader = Client.Join(broker.Broker.LocalSocketAddress, $"{_prefix}-reader", $"{_prefix}/#");
        reader.Settle();
        using var writer = Join("writer");

        writer.Say($"{_prefix}/writer/word", "{}");

        Assert.Equal($"{_prefix}/writer/word", reader.Next(writer).Topic);
    }

    [Fact]
    public void Publish_ManyMessages_ArriveInOrderOnceEach()
    {
        const int Count = 5000;
        using var reader = Join("reader", $"{_prefix}/#");
        reader.Settle();
        using var writer = Join("writer");

        for (var i = 0; i < Count; i++)
        {
            writer.Say($"{_prefix}/writer/word", $"{i}");
        }

        reader.Until(() => reader.Messages.Count >= Count, writer);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"{i}"), reader.Messages.Select(message => message.Payload));
        Assert.Equal(0, writer.Bus.DroppedCount);
    }

    [Fact]
    public void Publish_FromInsideReceived_IsAnsweredBackAndForth()
    {
        using var ping = Join("ping", $"{_prefix}/pong/word");
        using var pong = Join("pong", $"{_prefix}/ping/word");
        ping.Settle();
        pong.Settle();
        ping.OnReceived = _ => ping.Say($"{_prefix}/ping/word", "{}", QualityOfService.AtMostOnce);
        pong.OnReceived = _ => pong.Say($"{_prefix}/pong/word", "{}", QualityOfService.AtMostOnce);

        ping.Say($"{_prefix}/ping/word", "{}", QualityOfService.AtMostOnce);

        ping.Until(() => ping.Messages.Count == 100, pong);
    }

    [Fact]
    public void Stamp_OverMqtt5_ComesBackAsItWas()
    {
        using var reader = Join("reader", $"{_prefix}/#");
        reader.Settle();
        using var writer = Join("writer");
        MessageStamp[] stamps =
        [
            new("run-1", -1, 0), new("run-1", 86_400, 12), new("Lauf ü", long.MaxValue, long.MinValue), new("", 0, 0),
        ];

        foreach (var stamp in stamps)
        {
            writer.Say($"{_prefix}/writer/word", "{}", stamp: stamp);
            writer.Say($"{_prefix}/writer/word", "{}", QualityOfService.AtMostOnce, stamp: stamp);
        }

        foreach (var stamp in stamps)
        {
            Assert.Equal(stamp, reader.Next(writer).Stamp);
            Assert.Equal(stamp, reader.Next(writer).Stamp);
        }
    }

    [Fact]
    public void Retained_ForALateSubscriber_ArrivesMarkedAsKept()
    {
        using var writer = Join("writer");
        writer.Say($"{_prefix}/writer/status", """{"n":1}""", retain: true);
        writer.Say($"{_prefix}/writer/status", """{"n":2}""", retain: true);
        writer.Settle();

        using var late = Join("late", $"{_prefix}/#");

        var heard = late.Next();
        Assert.Equal("""{"n":2}""", heard.Payload);
        Assert.True(heard.Retain);
    }

    [Fact]
    public void Retained_AfterItWasCleared_IsGone()
    {
        using var reader = Join("reader", $"{_prefix}/writer/status");
        using var writer = Join("writer");
        reader.Settle();
        writer.Say($"{_prefix}/writer/status", "{}", retain: true);
        Assert.True(Topic.TryParse($"{_prefix}/writer/status", out var topic));

        writer.Bus.Publish(new BusMessage(topic!, null, QualityOfService.AtLeastOnce, Retain: true));

        writer.Settle();
        Assert.Equal("{}", reader.Next().Payload);
        reader.Settle();
        Assert.Empty(reader.Messages);
        using var late = Join("late", $"{_prefix}/writer/status");
        late.Settle();
        Assert.Empty(late.Messages);
    }

    [Fact]
    public void Subscribe_ToTheSameFilterTwice_AsksAgainForWhatIsRetained()
    {
        using var writer = Join("writer", $"{_prefix}/writer/#");
        writer.Say($"{_prefix}/writer/status", "{}", retain: true);
        writer.Next();

        writer.Bus.Subscribe($"{_prefix}/writer/#", QualityOfService.AtLeastOnce);

        Assert.True(writer.Next().Retain);
    }

    [Fact]
    public void Subscribe_ToNonsense_SaysSo()
    {
        using var client = Join("client");

        var defect = Assert.Throws<ArgumentException>(() => client.Bus.Subscribe("a/#/b", QualityOfService.AtMostOnce));

        Assert.Contains("a/#/b", defect.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("{\"a\":1}{\"b\":2}")]
    public void Received_APayloadThatIsNoObject_IsMalformed(string payload)
    {
        using var reader = Join("reader", $"{_prefix}/#");
        reader.Settle();
        using var stranger = new Stranger(broker.Broker.Port);

        stranger.Publish($"{_prefix}/stranger/word", System.Text.Encoding.UTF8.GetBytes(payload));

        var heard = reader.Next();
        Assert.Equal(payload, heard.Payload);
        Assert.IsType<MalformedRecord>(heard.Record);
    }

    [Fact]
    public void Received_WhenTheReceiverThrows_IsNotRepeatedAndLosesNothing()
    {
        using var reader = Join("reader", $"{_prefix}/#");
        using var writer = Join("writer");
        reader.Settle();
        reader.OnReceived = _ => throw new InvalidOperationException("cannot take it");
        for (var i = 0; i < 10; i++)
        {
            writer.Say($"{_prefix}/writer/word", $"{i}");
        }

        writer.Settle();
        for (var i = 0; i < 10; i++)
        {
            Assert.Throws<InvalidOperationException>(() => reader.Bus.Pump(TimeSpan.FromSeconds(10)));
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), reader.Messages.Select(message => message.Payload));
    }

    [Fact]
    public void Received_APayloadAboveTheLimit_IsMalformed()
    {
        using var reader = Join("reader", $"{_prefix}/#");
        reader.Settle();
        using var stranger = new Stranger(broker.Broker.Port);

        stranger.Publish($"{_prefix}/stranger/word", new byte[WireCodec.MaxPayloadBytes + 1]);
        stranger.Publish($"{_prefix}/stranger/word", "{}"u8);

        var malformed = Assert.IsType<MalformedRecord>(reader.Next().Record);
        Assert.Equal("payload: expected at most 262144 bytes, got 262145", malformed.Reason);
        Assert.IsType<OpaqueRecord>(reader.Next().Record);
    }

    [Fact]
    public void Received_TenThousandRandomPayloadsAndTopics_LeaveValidTrafficUnharmed()
    {
        const int Count = 10_000;
        using var reader = Join("reader", "#");
        reader.Settle();
        using var writer = Join("writer");
        using var stranger = new Stranger(broker.Broker.Port);
        var random = new Random(72);
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < Count; i++)
        {
            var payload = new byte[random.Next(300)];
            random.NextBytes(payload);
            stranger.Publish(random.Next(4) switch
            {
                0 => $"{_prefix}/stranger/word",
                1 => $"{_prefix}/{i}/word",
                2 => $"{i}",
                _ => $"//{_prefix}//",
            }, payload);
            if (i % 100 == 0)
            {
                writer.Say($"{_prefix}/writer/valid", $"{i}");
                reader.Bus.Pump(TimeSpan.Zero);
            }
        }

        stranger.Publish($"{_prefix}/stranger/last", "{}"u8);
        reader.Until(() => reader.Messages.Any(message => message.Topic == $"{_prefix}/stranger/last"), writer);
        Assert.Equal(
            Enumerable.Range(0, Count / 100).Select(i => $"{i * 100}"),
            reader.Messages.Where(message => message.Topic == $"{_prefix}/writer/valid").Select(message => message.Payload));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Publish_AboveTheBrokersLimit_IsDroppedAndCountedAndTheConnectionStands()
    {
        using var writer = Join("writer", $"{_prefix}/#");

        writer.Say($"{_prefix}/writer/word", $"\"{new string('x', 700_000)}\"");
        writer.Say($"{_prefix}/writer/word", "{}");

        Assert.Equal("{}", writer.Next().Payload);
        Assert.Equal(1, writer.Bus.DroppedCount);
        Assert.Equal(["connected"], writer.Events);
    }

    [Fact]
    public void Pump_WithNothingToDo_WaitsAsLongAsAllowed()
    {
        using var client = Join("client");
        client.Settle();
        var watch = Stopwatch.StartNew();

        Assert.False(client.Bus.Pump(TimeSpan.FromMilliseconds(300)));

        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(295), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Wake_FromAnotherThread_EndsThePump()
    {
        using var client = Join("client");
        client.Settle();
        var watch = Stopwatch.StartNew();
        var waker = new Thread(() => client.Bus.Wake());
        waker.Start();

        Assert.False(client.Bus.Pump(TimeSpan.FromSeconds(60)));

        waker.Join();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Wake_BeforeThePump_EndsTheNextOneAndOnlyThat()
    {
        using var client = Join("client");
        client.Settle();
        client.Bus.Wake();
        client.Bus.Wake();
        var watch = Stopwatch.StartNew();

        client.Bus.Pump(TimeSpan.FromSeconds(60));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
        watch.Restart();
        client.Bus.Pump(TimeSpan.FromMilliseconds(100));
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(95));
    }

    [Fact]
    public void Close_WithMessagesUnderWay_DeliversThem()
    {
        using var reader = Join("reader", $"{_prefix}/#");
        reader.Settle();
        using (var writer = Join("writer"))
        {
            for (var i = 0; i < 1000; i++)
            {
                writer.Say($"{_prefix}/writer/word", $"{i}");
            }

            writer.Bus.Close();
            Assert.False(writer.Bus.IsConnected);
        }

        reader.Until(() => reader.Messages.Count == 1000);
    }

    [Fact]
    public void Close_FromInsideReceived_HandsNothingOverAnyMore()
    {
        using var reader = Join("reader", $"{_prefix}/#");
        using var writer = Join("writer");
        reader.Settle();
        reader.OnReceived = _ =>
        {
            reader.Say($"{_prefix}/reader/last", "{}");
            reader.Bus.Close();
        };
        for (var i = 0; i < 100; i++)
        {
            writer.Say($"{_prefix}/writer/word", $"{i}");
        }

        writer.Settle();
        Assert.True(reader.Bus.Pump(TimeSpan.FromSeconds(10)));

        Assert.Single(reader.Messages);
        Assert.False(reader.Bus.Pump(TimeSpan.FromSeconds(10)));
    }

    private Client Join(string name, params string[] filters) => Client.Join(broker.Address, $"{_prefix}-{name}", filters);
}
