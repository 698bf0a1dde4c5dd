using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation.Messaging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Manager.Tests;

/// <summary>A manager alone with a test that plays all apps; no wall time passes.</summary>
internal sealed class Desk : IDisposable
{
    private readonly InMemoryBroker _broker = new();
    private readonly Listener _listener;
    private readonly IMessageBus _apps;
    private readonly Dictionary<string, long> _asked = [];

    public Desk(Scenario? scenario = null)
    {
        Scenario = scenario ?? Of();
        _listener = new Listener(Scenario.Prefix, _broker.Connect());
        _listener.Open();
        _apps = _broker.Connect();
        _apps.Open(null, new Listener("none", _apps));
        Manager = new ManagerLoop(Scenario, "r1", _broker.Connect(), Clock, NullLogger.Instance);
    }

    public ManualTimeProvider Clock { get; } = new();

    public Scenario Scenario { get; }

    public ManagerLoop Manager { get; }

    /// <summary>The manager's latest word on the run.</summary>
    public RunStatus? Status { get; private set; }

    /// <summary>Three ticks of 10 s with two apps, as fast as possible unless a rate is given.</summary>
    public static Scenario Of(double? rate = null, string stop = "07:00:30") => A.Scenario(stop: stop) with
    {
        Rate = rate,
        Manager = new ManagerPlan { RequiredApps = ["constellation", "ground"], LostAfter = TimeSpan.FromSeconds(10) },
    };

    /// <summary>Opens the manager; returns what it says, its status left out.</summary>
    public string Open()
    {
        Manager.Open();
        return Settle();
    }

    public string Ready(params string[] apps) => All(apps, app => (Channels.StatusReady, new ReadyStatus(app, true)));

    public string Mode(string app, FederateMode mode) => Says(app, Channels.StatusMode, new ModeStatus(app, mode));

    /// <summary>Both apps ask for their next tick; returns what the manager says.</summary>
    public string Request(Dictionary<string, int>? sent = null)
    {
        Ask("constellation", sent);
        return Ask("ground");
    }

    public string Ask(string app, Dictionary<string, int>? sent = null)
    {
        var next = _asked[app] = _asked.GetValueOrDefault(app, -1) + 1;
        return Says(app, Channels.TimeRequest, new TimeRequest(next, sent ?? []));
    }

    public string Says(string app, string channel, IWireRecord record)
    {
        _apps.Publish(new BusMessage(new Topic(Scenario.Prefix, app, channel), record, QualityOfService.AtLeastOnce));
        _listener.News();
        return Settle();
    }

    /// <summary>An operator's wish; returns the answer and what follows from it.</summary>
    public string Wish(RunAction action, int? ticks = null, double? rate = null, string? at = null) => Says(
        "operator", Channels.Control,
        new RunControl(Guid.NewGuid().ToString("N"), action, ticks, rate, at is null ? null : A.T(at)));

    /// <summary>Wall-clock time passes; returns what the manager says meanwhile.</summary>
    public string Pass(double seconds)
    {
        var until = Clock.GetUtcNow() + TimeSpan.FromSeconds(seconds);
        while (!Manager.IsFinished && Manager.Deadline is { } due && due <= until)
        {
            Clock.Set(due > Clock.GetUtcNow() ? due : Clock.GetUtcNow());
            Manager.Step(TimeSpan.Zero);
        }

        Clock.Set(until);
        return Settle();
    }

    public void Dispose()
    {
        Manager.Dispose();
        _listener.Dispose();
        _apps.Dispose();
    }

    private string All(string[] apps, Func<string, (string Channel, IWireRecord Record)> says)
    {
        var answers = apps.Select(app => says(app)).Select((said, i) => Says(apps[i], said.Channel, said.Record)).ToList();
        return string.Join('\n', answers.Where(answer => answer.Length > 0));
    }

    private string Settle()
    {
        while (!Manager.IsFinished && Manager.Step(TimeSpan.Zero))
        {
        }

        _listener.Step(TimeSpan.Zero);
        Status = _listener.Records<RunStatus>().LastOrDefault() ?? Status;
        var news = _listener.Trace(message =>
            message.Topic.App == "manager" && message.Record is not (null or RunStatus or ModeStatus or TimeStatus or AliveStatus));
        _listener.News();
        return news;
    }
}
