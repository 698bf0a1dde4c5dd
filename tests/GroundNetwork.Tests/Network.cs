using System.Globalization;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.GroundNetwork.Tests;

/// <summary>A ground network that a test tells things and that remembers what it answered.</summary>
internal sealed class Network
{
    private readonly Scenario _scenario;
    private readonly GroundNetworkFederate _federate;
    private GroundNetworkState _state;
    private long _tick;

    public Network(Scenario scenario)
    {
        _scenario = scenario;
        _federate = new GroundNetworkFederate(scenario);
        _state = _federate.Initialize(new RunPlan(scenario.Ticks, scenario.Seed)).State;
    }

    public GroundNetworkState State => _state;

    public List<IWireRecord> Said { get; } = [];

    public List<LinkCharge> Charges => [.. Said.OfType<LinkCharge>()];

    /// <summary>The links so far, such as <c>satellite 0 at 5: 07:30:00 - 07:37:00</c>; open ones without an end.</summary>
    public string Links => string.Join('\n', Said.OfType<LinkStart>().Select(start =>
    {
        var charge = Charges.Find(charge => charge.SatId == start.SatId && charge.LinkId == start.LinkId);
        return $"satellite {start.SatId} at {start.GroundId}: {Clock(start.Start)} -{(charge is null ? "" : $" {Clock(charge.End)}")}";
    }));

    /// <summary>Hears messages in one tick; in the order that inboxes have.</summary>
    public Network Hears(params IWireRecord[] records)
    {
        Advance(_scenario.Ticks[_tick++], records);
        return this;
    }

    /// <summary>The scenario ends.</summary>
    public Network Ends(params IWireRecord[] records)
    {
        Advance(_scenario.Ticks[_scenario.Ticks.Count], records);
        return this;
    }

    private void Advance(Tick tick, IWireRecord[] records)
    {
        var topic = new Topics("p", new AppNames());
        var inbox = Inbox.Of(records.Select((record, i) => new InboxMessage(
            (record as ITimedRecord)?.HappenedAt ?? tick.Start,
            record switch
            {
                OutageReport => topic.OutageReport,
                OutageRestore => topic.OutageRestore,
                SatelliteReady => topic.SatelliteReady,
                SatelliteAllReady => topic.SatelliteAllReady,
                _ => topic.SatelliteLocation,
            },
            i,
            record)));
        (_state, var messages) = _federate.Advance(_state, tick, inbox);
        Said.AddRange(messages.Select(message => message.Record));
    }

    private static string Clock(ScenarioTime time) => time.ToCalendar().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
