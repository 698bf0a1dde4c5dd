using System.Collections.Immutable;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.GroundNetwork;

/// <summary>
/// The ground network: gives satellites in view to stations, ends links when the signal is lost or the station goes out,
/// and charges them. All at the exact times of the events that it is told of, so tick length does not matter.
/// </summary>
public sealed class GroundNetworkFederate : IFederate<GroundNetworkState>
{
    private readonly Scenario _scenario;
    private NetworkTerms _terms;

    /// <summary>The ground network of a scenario.</summary>
    public GroundNetworkFederate(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _terms = new NetworkTerms(scenario);
    }

    /// <inheritdoc />
    public Transition<GroundNetworkState> Initialize(RunPlan plan)
    {
        _terms = new NetworkTerms(_scenario) { Origin = plan.Ticks.Start };
        var stations = _scenario.Ground.Stations.Select(station => new Station { Plan = station }).ToImmutableArray();

        // In coordinated time everybody knows the stations before the first tick, so that it is a tick like any other.
        return new(
            new GroundNetworkState { Stations = stations },
            _scenario.Time == TimeMode.Coordinated
                ? [.. stations.Select(station => new Publication(Channels.Location, station.ToLocation()))]
                : []);
    }

    /// <inheritdoc />
    public Transition<GroundNetworkState> Advance(GroundNetworkState state, Tick tick, Inbox inbox)
    {
        if (state.IsAnnounced && inbox.Count == 0 && !tick.IsSettling)
        {
            return new(state.JustClosed.IsEmpty ? state : state with { JustClosed = [] });
        }

        var desk = new LinkDesk(state, _terms, tick.IsSettling ? tick.Start : null);
        if (!state.IsAnnounced)
        {
            desk.Announce();
        }

        foreach (var record in inbox.InOrder())
        {
            Handle(desk, record);
        }

        // Not where it stands in the inbox: "allReady" sorts before the "ready" of the satellites that it speaks of.
        if (_scenario.NostCompatibility && inbox.InOrder().Any(record => record is SatelliteAllReady))
        {
            desk.SayItAsNost();
        }

        if (tick.IsSettling)
        {
            desk.CloseAll(tick.Start);
        }

        return desk.ToTransition();
    }

    private static void Handle(LinkDesk desk, IWireRecord record)
    {
        switch (record)
        {
            case SatelliteReady ready:
                desk.Ready(ready);
                break;
            case SatelliteState report:
                desk.Report(report);
                break;
            case OutageReport outage:
                desk.TakeDown(outage);
                break;
            case OutageRestore restore:
                desk.BringUp(restore);
                break;
        }
    }
}
