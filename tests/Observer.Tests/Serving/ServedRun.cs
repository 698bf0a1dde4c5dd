using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;
using ScAi.Observer.Live;
using ScAi.Observer.Serving;
using ScAi.Recordings;
using ScAi.Scenarios;

namespace ScAi.Observer.Tests.Serving;

/// <summary>An observer's server on a free port, which listens to a Mosquitto of its own; and an app that publishes there.</summary>
internal sealed class ServedRun : IAsyncDisposable, IBusReceiver
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly MqttBus _bus;
    private readonly ObserverServer _server;
    private readonly DirectoryInfo _folder;

    private ServedRun(MosquittoProcess broker, MqttBus bus, ObserverServer server, DirectoryInfo folder)
    {
        (Broker, _bus, _server, _folder) = (broker, bus, server, folder);
        Client = new HttpClient { BaseAddress = new Uri(server.Address + "api/v1/"), Timeout = s_patience };
        _bus.Open(null, this);
    }

    public static Topics Topics { get; } = new("downlink", new AppNames());

    public MosquittoProcess Broker { get; }

    public HttpClient Client { get; }

    public LiveRun Run => _server.Run!;

    public string Recordings => Path.Combine(_folder.FullName, "runs");

    /// <summary>What the app hears when it is pumped.</summary>
    public Action<BusMessage> Hears { get; set; } = _ => { };

    public static async Task<ServedRun> StartAsync(bool control = false, Scenario? scenario = null)
    {
        var folder = Directory.CreateTempSubdirectory("scai-served-");
        var broker = MosquittoProcess.Start();
        var bus = new MqttBus(new MqttOptions { Address = broker.Address, ClientId = "tester" }, new WireCodec(WireUnits.Documented, new AppNames()));
        bus.Subscribe(Topics.AllControls, QualityOfService.AtLeastOnce);
        var server = await StartServerAsync(broker, folder, control, scenario);
        return new ServedRun(broker, bus, server, folder);
    }

    /// <summary>Another server that listens to the same run: as one that was started again.</summary>
    public Task<ObserverServer> StartAnotherAsync() => StartServerAsync(Broker, _folder, control: false, null, "observer2");

    public void Publish(Topic topic, IWireRecord record) => _bus.Publish(new BusMessage(topic, record, QualityOfService.AtLeastOnce));

    /// <summary>Lets the app send and hear until something holds.</summary>
    public async Task UntilAsync(Func<bool> holds, string what)
    {
        var due = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(due) < s_patience, $"Not within {s_patience.TotalSeconds} s: {what}");
            await Task.Run(() => _bus.Pump(TimeSpan.FromMilliseconds(20)));
        }
    }

    /// <summary>Lets the app send, until the observer has heard so many messages of it.</summary>
    public Task UntilHeardAsync(long messages) =>
        UntilAsync(() => Run.Look(history => history.Messages) >= messages, $"{messages} messages are heard");

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await Client.GetStringAsync(path))!;

    public async Task<(HttpStatusCode Status, JsonNode Problem)> RefusedAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _bus.Dispose();
        await StopAsync(_server);
        Broker.Dispose();
        _folder.Delete(recursive: true);
    }

    public static async Task StopAsync(ObserverServer server)
    {
        await server.App.StopAsync();
        await server.DisposeAsync();
    }

    void IBusReceiver.Connected()
    {
    }

    void IBusReceiver.Disconnected(string reason)
    {
    }

    void IBusReceiver.Received(in BusMessage message) => Hears(message);

    private static async Task<ObserverServer> StartServerAsync(
        MosquittoProcess broker, DirectoryInfo folder, bool control, Scenario? scenario, string name = "observer")
    {
        var file = Path.Combine(folder.FullName, "scenario.yaml");
        if (scenario is not null)
        {
            await File.WriteAllTextAsync(file, ScenarioWriter.Write(scenario));
        }

        var options = new AppOptions
        {
            Broker = broker.Address,
            Prefix = "downlink",
            Scenario = scenario is null ? "" : file,
            Name = name,
            LogFile = Path.Combine(folder.FullName, $"{name}.log"),
            Stay = true,
        };
        var serving = new ServingOptions { Listen = "127.0.0.1:0", Control = control, Recordings = Path.Combine(folder.FullName, "runs") };
        var server = ObserverServer.Build(options, serving, MqttConnection.Of, TimeProvider.System);
        await server.App.StartAsync();
        var due = TimeProvider.System.GetTimestamp();
        while (server.Run!.Look(history => history.Messages) == 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(due) < s_patience, "The observer does not hear itself.");
            await Task.Yield();
        }

        return server;
    }
}
