using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation.Messaging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Messages;
using ScAi.Time;
using static ScAi.Federation.Tests.Given;

namespace ScAi.Federation.Tests;

/// <summary>One app on a federate loop, alone with a test that plays the manager and everybody else; no wall time passes.</summary>
internal sealed class Stage : IDisposable
{
    private readonly InMemoryBroker _broker = new();
    private readonly Listener _listener;
    private readonly IMessageBus _others;

    public Stage(FederateSettings? settings = null, Script? model = null)
    {
        Model = model ?? new Script();
        Settings = settings ?? Settings("ground", "outage/restore");
        _listener = new Listener("p", _broker.Connect());
        _listener.Open();
        _others = _broker.Connect();
        _others.Open(null, new Deaf());
        Loop = new FederateLoop<Script.Memory>(
            Model, Settings, _broker.Connect(), Clock, NullLogger.Instance, Journal);
    }

    public ManualTimeProvider Clock { get; } = new();

    public FederateSettings Settings { get; }

    public Script Model { get; }

    public FederateLoop<Script.Memory> Loop { get; }

    public Journal Journal { get; } = new();

    /// <summary>Opens the loop; returns what it says.</summary>
    public string Open()
    {
        Loop.Open();
        return Settle();
    }

    /// <summary>The manager says something; returns what the app answers.</summary>
    public string Manager(string channel, IWireRecord record, string? run = "r1") => Hear("manager", channel, record, run, 0);

    public string Init(string? run = "r1", string from = "00:00:00", string to = "00:00:30") =>
        Manager(Channels.Init, new InitCommand(T(from), T(to), ["ground"]), run);

    public string Start(DateTimeOffset? at = null, double rate = 1, string? run = "r1") =>
        Manager(Channels.Start, new StartCommand(at, null, null, rate), run);

    public string Grant(long number, params (string Topic, int Count)[] counts)
    {
        var tick = new TickPlan(T("00:00:00"), T("00:00:30"), Settings.TickStep)[number];
        return Manager(Channels.TimeGrant, new TimeGrant(
            number, tick.Start, tick.End, counts.ToDictionary(count => count.Topic, count => count.Count)));
    }

    /// <summary>Somebody says something; returns what the app answers.</summary>
    public string Hear(string app, string channel, IWireRecord record, string? run = "r1", long sequence = 0, bool retain = false)
    {
        _others.Publish(new BusMessage(
            new Topic("p", app, channel), record, QualityOfService.AtLeastOnce, retain,
            run is null ? null : new MessageStamp(run, 0, sequence)));
        _listener.News();
        return Settle();
    }

    /// <summary>Wall-clock time passes; returns what the app says meanwhile, each message after the time at which it came.</summary>
    public string Pass(TimeSpan time)
    {
        var until = Clock.GetUtcNow() + time;
        while (Loop.Deadline is { } due && due <= until && !Loop.IsFinished)
        {
            Clock.Set(due > Clock.GetUtcNow() ? due : Clock.GetUtcNow());
            Loop.Step(TimeSpan.Zero);
        }

        Clock.Set(until);
        return Settle();
    }

    /// <summary>Steps the app until it has nothing to do; returns what it said.</summary>
    public string Settle()
    {
        while (!Loop.IsFinished && Loop.Step(TimeSpan.Zero))
        {
        }

        return _listener.News();
    }

    public void Dispose()
    {
        Loop.Dispose();
        _listener.Dispose();
        _others.Dispose();
    }

    private sealed class Deaf : IBusReceiver
    {
        public void Connected()
        {
        }

        public void Disconnected(string reason)
        {
        }

        public void Received(in BusMessage message)
        {
        }
    }
}
