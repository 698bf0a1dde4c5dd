using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Mqtt.Tests;

/// <summary>An app of a test: says things, and keeps what it hears.</summary>
internal sealed class Client : IBusReceiver, IDisposable
{
    private const string SettleTopics = "settle";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(5);

    private readonly HashSet<string> _settled = [];

    public Client(MqttOptions options, ILogger<MqttBus>? log = null)
    {
        Name = options.ClientId;
        Bus = new MqttBus(options, new WireCodec(WireUnits.Documented, new AppNames()), log)
        {
            Rejected = (topic, reason) => Rejections.Add((topic, reason)),
        };
    }

    public string Name { get; }

    public MqttBus Bus { get; }

    public List<Heard> Messages { get; } = [];

    public List<string> Events { get; } = [];

    public List<(string Topic, string Reason)> Rejections { get; } = [];

    public Action<BusMessage>? OnReceived { get; set; }

    public Action? OnConnected { get; set; }

    public static MqttOptions Options(string address, string name) => new() { Address = address, ClientId = name };

    public static Client Join(string address, string name, params string[] filters) => Join(Options(address, name), filters);

    public static Client Join(MqttOptions options, params string[] filters)
    {
        var client = new Client(options);
        client.Bus.Open(null, client);
        foreach (var filter in filters)
        {
            client.Bus.Subscribe(filter, QualityOfService.AtLeastOnce);
        }

        return client;
    }

    public static BusMessage Message(
        string topic,
        string json,
        QualityOfService quality = QualityOfService.AtLeastOnce,
        bool retain = false,
        MessageStamp? stamp = null)
    {
        Assert.True(Topic.TryParse(topic, out var parsed));
        return new BusMessage(parsed!, Record(json), quality, retain, stamp);
    }

    public static OpaqueRecord Record(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new OpaqueRecord(document.RootElement.Clone());
    }

    public void Say(
        string topic,
        string json,
        QualityOfService quality = QualityOfService.AtLeastOnce,
        bool retain = false,
        MessageStamp? stamp = null) => Bus.Publish(Message(topic, json, quality, retain, stamp));

    /// <summary>Pumps this client and the others until something is so.</summary>
    public void Until(Func<bool> condition, params Client[] others)
    {
        var watch = Stopwatch.StartNew();
        var isIdle = false;
        while (!condition())
        {
            if (watch.Elapsed > s_patience)
            {
                Assert.Fail(
                    $"Not within {s_patience.TotalSeconds} s; heard {Messages.Count} messages, such as "
                    + $"{Messages.LastOrDefault()?.Topic}; {string.Join(", ", Events)}");
            }

            isIdle = !Bus.Pump(isIdle ? s_turn : TimeSpan.Zero);
            foreach (var other in others)
            {
                isIdle &= !other.Bus.Pump(TimeSpan.Zero);
            }
        }
    }

    /// <summary>Pumps until a message came, and takes it.</summary>
    public Heard Next(params Client[] others)
    {
        Until(() => Messages.Count > 0, others);
        var first = Messages[0];
        Messages.RemoveAt(0);
        return first;
    }

    /// <summary>Waits until everything said and asked so far went through the broker: it comes back to oneself last.</summary>
    public void Settle()
    {
        var token = $"{SettleTopics}/{Guid.NewGuid():N}/x";
        Bus.Subscribe(token, QualityOfService.AtLeastOnce);
        Say(token, "{}");
        Until(() => _settled.Contains(token));
    }

    public void Connected()
    {
        Events.Add("connected");
        OnConnected?.Invoke();
    }

    public void Disconnected(string reason) => Events.Add(reason);

    public void Received(in BusMessage message)
    {
        if (message.Topic.Prefix == SettleTopics)
        {
            _settled.Add(message.Topic.Text);
            return;
        }

        Messages.Add(new Heard(
            message.Topic.Text,
            message.Record,
            Encoding.UTF8.GetString(message.Payload.Span),
            message.Quality,
            message.Retain,
            message.Stamp));
        OnReceived?.Invoke(message);
    }

    public void Dispose() => Bus.Dispose();
}
