using System.Collections.Immutable;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.SatelliteStorage;

/// <summary>
/// The constellation: orbits, recorders and terms of any number of satellites. Reports where they are by the clock and at
/// every acquisition and loss of signal, and keeps their books.
/// </summary>
public sealed class SatelliteStorageFederate : IFederate<SatelliteStorageState>
{
    /// <summary>How far ahead rises and sets are worked out at a time.</summary>
    private static readonly TimeSpan Foresight = TimeSpan.FromHours(6);

    private readonly Scenario _scenario;
    private readonly Dictionary<int, int> _places;
    private TickPlan _ticks;

    /// <summary>The constellation of a scenario.</summary>
    public SatelliteStorageFederate(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _ticks = scenario.Ticks;
        _places = scenario.Satellites.Satellites.Select((satellite, place) => (satellite.Id, place)).ToDictionary();
    }

    /// <inheritdoc />
    public Transition<SatelliteStorageState> Initialize(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _ticks = plan.Ticks;
        var satellites = _scenario.Satellites.Satellites;
        var messages = satellites
            .Select(satellite => new Publication(Channels.SatelliteReady, new SatelliteReady(
                satellite.Id, satellite.Name, satellite.RecorderCapacity, satellite.InstrumentRate)))
            .Append(new Publication(Channels.SatelliteAllReady, new SatelliteAllReady()))
            .ToList();
        return new(
            new SatelliteStorageState
            {
                Satellites = [.. satellites.Select(satellite => Satellite.At(_ticks.Start, satellite))],
                ForeseenUntil = _ticks.Start,
                NextReport = _ticks.Start,
            },
            messages);
    }

    /// <inheritdoc />
    public Transition<SatelliteStorageState> Advance(SatelliteStorageState state, Tick tick, Inbox inbox)
    {
        if (inbox.Count == 0 && !tick.IsSettling && IsQuiet(state, tick))
        {
            return new(state);
        }

        var desk = new ReportDesk(state, _scenario, _ticks.Start);
        foreach (var message in inbox.Messages)
        {
            Handle(desk, message, tick);
        }

        desk.Foresee(tick, _ticks.Stop, Foresight);
        if (tick.IsSettling)
        {
            desk.ReportEnd(tick.Start);
        }
        else
        {
            desk.ReportThrough(tick);
        }

        return desk.ToTransition();
    }

    private static bool IsQuiet(SatelliteStorageState state, Tick tick) =>
        state.NextReport >= tick.End
        && (state.Stations.IsEmpty || state.ForeseenUntil >= tick.End)
        && (state.Ahead.IsEmpty || state.Ahead.PeekRef().At >= tick.End);

    private void Handle(ReportDesk desk, in InboxMessage message, Tick tick)
    {
        switch (message.Record)
        {
            case GroundLocation station:
                desk.Hear(station, message.Time);
                break;
            case LinkCharge { IsSentinel: false, IsFixedContract: false } charge when _places.TryGetValue(charge.SatId, out var place):
                desk.Charge(place, charge);
                break;
            case OrbitUpdate update when _places.TryGetValue(update.Id, out var place):
                desk.Move(place, update, tick.Start);
                break;
            case OutageReport outage:
                desk.ContractBreaks(outage.GroundId, outage.OutageStart);
                break;
            case OutageRestore restore:
                desk.ContractHolds(restore.GroundId, restore.OutageEnd);
                break;
        }
    }
}
