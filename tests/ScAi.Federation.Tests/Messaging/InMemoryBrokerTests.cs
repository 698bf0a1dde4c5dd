using ScAi.Federation.Messaging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Messages;

namespace ScAi.Federation.Tests.Messaging;

public class InMemoryBrokerTests
{
    private readonly InMemoryBroker _broker = new();

    [Fact]
    public void Publish_SeveralSubscribers_EachHearsItsTopicsOnceAndInOrder()
    {
        var one = Client("one", "p/+/report");
        var all = Client("all", "p/#", "p/outage/report");
        var speaker = Client("speaker");

        speaker.Say("outage", "report", 1);
        speaker.Say("outage", "restore", 2);
        speaker.Say("other", "report", 3);

        Assert.Equal(["outage/report 1", "other/report 3"], one.News());
        Assert.Equal(["outage/report 1", "outage/restore 2", "other/report 3"], all.News());
        Assert.Empty(speaker.News());
    }

    [Fact]
    public void Publish_OwnTopic_IsHeardByThePublisherToo()
    {
        var client = Client("c", "p/#");

        client.Say("c", "report", 1);

        Assert.Equal(["c/report 1"], client.News());
    }

    [Fact]
    public void Subscribe_AfterARetainedMessage_HearsTheLastOneMarkedAsRetained()
    {
        var speaker = Client("speaker");
        speaker.Say("ground", "location", 1, retain: true);
        speaker.Say("ground", "location", 2, retain: true);
        speaker.Say("ground", "report", 3);

        var late = Client("late", "p/#");

        Assert.Equal(["ground/location 2 retained"], late.News());
    }

    [Fact]
    public void Publish_RetainedWhileSubscribed_IsNews()
    {
        var client = Client("c", "p/#");

        Client("speaker").Say("ground", "location", 1, retain: true);

        Assert.Equal(["ground/location 1"], client.News());
    }

    [Fact]
    public void Publish_NothingRetained_ClearsWhatWasKept()
    {
        var speaker = Client("speaker");
        speaker.Say("manager", "init", 1, retain: true);
        speaker.Bus.Publish(new BusMessage(new Topic("p", "manager", "init"), null, QualityOfService.AtLeastOnce, Retain: true));

        Assert.Empty(Client("late", "p/#").News());
    }

    [Fact]
    public void Dispose_WithoutClose_PublishesTheWillOnceAndRetainsIt()
    {
        var watcher = Client("watcher", "p/+/status/alive");
        var app = new Ear(_broker.Connect());
        app.Bus.Open(Will("ground"), app);

        app.Bus.Dispose();
        app.Bus.Dispose();

        Assert.Equal(["ground/status/alive gone"], watcher.News());
        Assert.Equal(["ground/status/alive gone retained"], Client("late", "p/+/status/alive").News());
    }

    [Fact]
    public void Close_InGoodOrder_PublishesNoWill()
    {
        var watcher = Client("watcher", "p/#");
        var app = new Ear(_broker.Connect());
        app.Bus.Open(Will("ground"), app);

        app.Bus.Close();
        app.Bus.Dispose();

        Assert.Empty(watcher.News());
    }

    [Fact]
    public void Pump_MessagesPublishedWhileHandingOver_WaitForTheNextCall()
    {
        var client = Client("c", "p/#");
        client.OnReceived = heard =>
        {
            if (heard < 3)
            {
                client.Say("c", "report", heard + 1);
            }
        };
        client.Say("c", "report", 1);

        Assert.True(client.Bus.Pump(TimeSpan.Zero));
        Assert.Equal(["c/report 1"], client.Taken());
        Assert.True(client.Bus.Pump(TimeSpan.Zero));
        Assert.Equal(["c/report 2"], client.Taken());
        Assert.True(client.Bus.Pump(TimeSpan.Zero));
        Assert.False(client.Bus.Pump(TimeSpan.Zero));
    }

    [Fact]
    public void Close_MessagesWaiting_HandsNothingOverAnyMore()
    {
        var client = Client("c", "p/#");
        client.Say("c", "report", 1);

        client.Bus.Close();

        Assert.Empty(client.News());
    }

    private static BusMessage Will(string app) => new(
        new Topic("p", app, Channels.StatusAlive), new AliveStatus(app, false, "1"), QualityOfService.AtLeastOnce, Retain: true);

    private Ear Client(string name, params string[] filters)
    {
        var client = new Ear(_broker.Connect());
        client.Bus.Open(null, client);
        foreach (var filter in filters)
        {
            client.Bus.Subscribe(filter, QualityOfService.AtLeastOnce);
        }

        _ = name;
        return client;
    }

    private sealed class Ear(InMemoryBus bus) : IBusReceiver
    {
        private readonly List<string> _heard = [];

        public InMemoryBus Bus { get; } = bus;

        public Action<int>? OnReceived { get; set; }

        public void Say(string app, string channel, int number, bool retain = false) => Bus.Publish(new BusMessage(
            new Topic("p", app, channel), new TimeMissing("x", number), QualityOfService.AtLeastOnce, retain));

        public List<string> News()
        {
            Bus.Pump(TimeSpan.Zero);
            return Taken();
        }

        public List<string> Taken()
        {
            var news = _heard.ToList();
            _heard.Clear();
            return news;
        }

        public void Connected()
        {
        }

        public void Disconnected(string reason)
        {
        }

        public void Received(in BusMessage message)
        {
            var what = message.Record is TimeMissing numbered ? $"{numbered.From}" : InWords.Of(message.Record);
            _heard.Add($"{message.Topic.BelowPrefix} {what}{(message.Retain ? " retained" : "")}");
            if (message.Record is TimeMissing heard)
            {
                OnReceived?.Invoke((int)heard.From);
            }
        }
    }
}
