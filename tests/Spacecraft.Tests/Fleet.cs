using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Spacecraft.Memory;
using ScAi.Time;

namespace ScAi.Spacecraft.Tests;

/// <summary>The spacecraft of a scenario on their federate, tick by tick, with what they say as text.</summary>
internal sealed class Fleet
{
    private readonly Scenario _scenario;
    private readonly WireCodec _codec;
    private SpacecraftFederate _model;

    public Fleet(Scenario scenario, FlightMemory? memory = null, CommandKey? key = null)
    {
        (_scenario, _codec, Key) = (scenario, new WireCodec(scenario.WireUnits, scenario.Apps), key);
        _model = new SpacecraftFederate(scenario, memory, key);
        State = _model.Initialize(new RunPlan(scenario.Ticks, scenario.Seed)).State;
    }

    public CommandKey? Key { get; }

    public SpacecraftState State { get; private set; }

    public long Ticks { get; private set; }

    public List<IWireRecord> Said { get; } = [];

    public ScenarioTime Now => _scenario.Ticks[Ticks].Start;

    /// <summary>Six hours of the mission without a ground that commands.</summary>
    public static Scenario Mission(double tickSeconds = 10, double hours = 6) => ScenarioFile.Load(Repository.File("scenarios", "mission.yaml")) is var mission
        ? mission with { TickStep = TimeSpan.FromSeconds(tickSeconds), Stop = mission.Start + TimeSpan.FromHours(hours), MissionControl = null, Manager = new ManagerPlan(), Spacecraft = mission.Spacecraft! with { Faults = [] } }
        : throw new InvalidOperationException();

    /// <summary>The process dies and another one takes over.</summary>
    public void Restart(FlightMemory memory)
    {
        _model = new SpacecraftFederate(_scenario, memory, Key);
        State = _model.Initialize(new RunPlan(_scenario.Ticks, _scenario.Seed)).State;
    }

    public IReadOnlyList<IWireRecord> Tick(params IWireRecord[] heard)
    {
        var topics = new Topics(_scenario.Prefix, _scenario.Apps);
        var inbox = Inbox.Of(heard.Select((record, i) => new InboxMessage(
            ((ITimedRecord)record).HappenedAt, topics.MissionControlUplink, i, record)));
        (State, var messages) = _model.Advance(State, _scenario.Ticks[Ticks], inbox);
        Ticks++;
        Said.AddRange(messages.Select(message => message.Record));
        return [.. messages.Select(message => message.Record)];
    }

    public void TicksTo(ScenarioTime end)
    {
        while (Now < end)
        {
            Tick();
        }
    }

    public string Text(IWireRecord record) => System.Text.Encoding.UTF8.GetString(_codec.Encode(record));
}
