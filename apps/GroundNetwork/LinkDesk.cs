using System.Collections.Immutable;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.GroundNetwork;

/// <summary>
/// The working copy of the network during one tick: events go in one after the other in the order of their times; links
/// open and close, charges and the next state come out.
/// </summary>
internal sealed class LinkDesk
{
    private readonly NetworkTerms _terms;
    private readonly ScenarioTime? _stop;
    private readonly ImmutableArray<Station>.Builder _stations;
    private readonly ImmutableSortedDictionary<int, Satellite>.Builder _satellites;
    private readonly List<Publication> _messages = [];
    private readonly List<ClosedLink> _closed = [];
    private decimal _costDollars;

    /// <param name="state">Where the tick starts from.</param>
    /// <param name="terms">What does not change.</param>
    /// <param name="stop">From when on no link opens any more; null before the end.</param>
    public LinkDesk(GroundNetworkState state, NetworkTerms terms, ScenarioTime? stop)
    {
        (_terms, _stop) = (terms, stop);
        _stations = state.Stations.ToBuilder();
        _satellites = state.Satellites.ToBuilder();
        _costDollars = state.CostDollars;
    }

    public Transition<GroundNetworkState> ToTransition() => new(
        new GroundNetworkState
        {
            Stations = _stations.ToImmutable(),
            Satellites = _satellites.ToImmutable(),
            CostDollars = _costDollars,
            JustClosed = [.. _closed],
            IsAnnounced = true,
        },
        _messages);

    public void Announce()
    {
        foreach (var station in _stations)
        {
            Say(Channels.Location, station.ToLocation());
        }
    }

    public void Ready(SatelliteReady ready) => _satellites[ready.Id] = Find(ready.Id, ready.Name) with
    {
        Capacity = ready.SsrCapacity,
        InstrumentRate = ready.InstrumentRate ?? DataRate.Zero,
    };

    /// <summary>NOS-T's ground app opens the books with a link and a charge of nothing per satellite.</summary>
    public void SayItAsNost()
    {
        foreach (var satellite in _satellites.Values)
        {
            Say(Channels.LinkStart, new LinkStart(-1, satellite.Id, satellite.Name, -1, _terms.Origin, DataVolume.Zero));
            Say(Channels.LinkCharge, new LinkCharge(
                -1, satellite.Id, satellite.Name, -1, _terms.Origin, TimeSpan.Zero, DataVolume.Zero, 0, 0, 0));
        }
    }

    /// <summary>
    /// Takes in a satellite's report, unless it is the last one repeated for somebody who came late. A report may well be
    /// older than the last: of a rise in the first tick, before the satellites had heard of the stations.
    /// </summary>
    public void Report(SatelliteState report)
    {
        var known = Find(report.Id, report.Name);
        if (report == known.LastReport)
        {
            return;
        }

        _satellites[report.Id] = known.Reported(report);
        var place = _terms.PlaceOf(report.GroundId);
        if (!report.CommRange)
        {
            Lose(report, place is { } lost ? [lost] : _satellites[report.Id].SeenBy);
        }
        else if (place is { } acquired)
        {
            Acquire(report, acquired);
        }
    }

    public void TakeDown(OutageReport outage)
    {
        if (_terms.PlaceOf(outage.GroundId) is not { } place || _stations[place].OutSince is not null)
        {
            return;
        }

        _stations[place] = _stations[place] with
        {
            OutSince = outage.OutageStart,
            Outages = _stations[place].Outages + 1,
        };
        Say(Channels.Location, _stations[place].ToLocation());
        foreach (var inView in _stations[place].InView)
        {
            if (_satellites[inView.SatelliteId].Link?.Station == place)
            {
                Close(inView.SatelliteId, outage.OutageStart, LinkEnd.Outage);
                Serve(inView.SatelliteId, outage.OutageStart);
            }
        }
    }

    public void BringUp(OutageRestore restore)
    {
        if (_terms.PlaceOf(restore.GroundId) is not { } place || _stations[place].OutSince is not { } since)
        {
            return;
        }

        _stations[place] = _stations[place] with
        {
            OutSince = null,
            TimeOut = _stations[place].TimeOut + (restore.OutageEnd - since),
        };
        Say(Channels.Location, _stations[place].ToLocation());
        OfferAntenna(place, restore.OutageEnd);
    }

    public void CloseAll(ScenarioTime stop)
    {
        foreach (var id in _satellites.Where(entry => entry.Value.Link is not null).Select(entry => entry.Key).ToList())
        {
            Close(id, stop, LinkEnd.ScenarioEnd);
        }
    }

    private void Acquire(SatelliteState report, int place)
    {
        var satellite = _satellites[report.Id];
        if (_terms.Scenario.NostCompatibility)
        {
            // A NOS-T satellite knows one station at a time: to name another is to have lost the first.
            Lose(report, satellite.SeenBy.Remove(place));
            satellite = _satellites[report.Id];
        }

        if (!satellite.SeenBy.Contains(place))
        {
            _satellites[report.Id] = satellite with { SeenBy = satellite.SeenBy.Add(place) };
            _stations[place] = _stations[place] with
            {
                InView = _stations[place].InView.Add(new InView(report.Id, report.Time)),
            };
        }

        if (satellite.Link is null)
        {
            Serve(report.Id, report.Time);
        }
        else if (_terms.Scenario.Ground.HandOver == HandOver.OnBetter)
        {
            MoveToBetter(report.Id, report.Time);
        }
    }

    private void Lose(SatelliteState report, ImmutableArray<int> places)
    {
        foreach (var place in places)
        {
            var satellite = _satellites[report.Id];
            if (!satellite.SeenBy.Contains(place))
            {
                continue;
            }

            _satellites[report.Id] = satellite with { SeenBy = satellite.SeenBy.Remove(place) };
            _stations[place] = _stations[place] with
            {
                InView = _stations[place].InView.RemoveAll(inView => inView.SatelliteId == report.Id),
            };
            if (satellite.Link?.Station == place)
            {
                Close(report.Id, report.Time, LinkEnd.LossOfSignal);
                OfferAntenna(place, report.Time);
                Serve(report.Id, report.Time);
            }
        }
    }

    private void MoveToBetter(int satelliteId, ScenarioTime now)
    {
        var satellite = _satellites[satelliteId];
        var current = satellite.Link!.Station;
        var onOffer = satellite.SeenBy.Where(place => place == current || _stations[place].IsFree);
        if (_terms.Choice.Best(onOffer, _stations, satellite, IsFreeOfCharge(satelliteId)) is { } better && better != current)
        {
            Close(satelliteId, now, LinkEnd.HandOver);
            Serve(satelliteId, now);
            OfferAntenna(current, now);
        }
    }

    /// <summary>Gives an antenna that has come free to whoever has waited longest in view.</summary>
    private void OfferAntenna(int place, ScenarioTime now)
    {
        foreach (var waiting in _stations[place].InView.OrderBy(inView => inView.Since).ThenBy(inView => inView.SatelliteId))
        {
            if (!_stations[place].IsFree)
            {
                return;
            }

            if (_satellites[waiting.SatelliteId].Link is null)
            {
                Serve(waiting.SatelliteId, now);
            }
        }
    }

    private void Serve(int satelliteId, ScenarioTime now)
    {
        var satellite = _satellites[satelliteId];
        var onOffer = satellite.SeenBy.Where(place => _stations[place].IsFree);
        if (satellite.Link is null && _terms.Choice.Best(onOffer, _stations, satellite, IsFreeOfCharge(satelliteId)) is { } place)
        {
            Open(satellite, place, now);
        }
    }

    private void Open(Satellite satellite, int place, ScenarioTime now)
    {
        if (now >= _stop)
        {
            return;
        }

        var station = _stations[place];
        var isFree = station.Plan.CostMode == CostMode.Continuous || IsFreeOfCharge(satellite.Id);
        var link = new OpenLink(satellite.LinksClosed, place, now, satellite.HoldsAt(now, _terms.Origin), isFree);
        _satellites[satellite.Id] = satellite with { Link = link };
        _stations[place] = station with { Serving = station.Serving + 1 };
        Say(Channels.LinkStart, new LinkStart(
            station.Plan.Id, satellite.Id, satellite.Name, link.LinkId, now, link.Data));
    }

    private void Close(int satelliteId, ScenarioTime now, LinkEnd end)
    {
        var satellite = _satellites[satelliteId];
        var link = satellite.Link!;
        var station = _stations[link.Station];
        var duration = now - link.Start;
        var offloaded = DataVolume.Min(link.Data, station.Plan.DownlinkRate * duration);
        var cost = link.IsFree ? 0 : station.Plan.CostPerSecond * Seconds(BilledTime(link, station, duration));
        _costDollars += cost;
        _satellites[satelliteId] = satellite with
        {
            Link = null,
            LinksClosed = satellite.LinksClosed + 1,
            CostDollars = satellite.CostDollars + cost,
            Known = satellite.HoldsAt(now, _terms.Origin) - offloaded,
            KnownAt = now,
        };
        _stations[link.Station] = station with
        {
            Serving = station.Serving - 1,
            Links = station.Links + 1,
            LinkTime = station.LinkTime + duration,
            Received = station.Received + offloaded,
            EarnedDollars = station.EarnedDollars + cost,
        };
        var charge = new LinkCharge(
            station.Plan.Id, satelliteId, satellite.Name, link.LinkId, now, duration, offloaded, cost,
            satellite.CostDollars + cost, _costDollars);
        _closed.Add(new ClosedLink(link, charge, end));
        Say(Channels.LinkCharge, charge);
    }

    /// <summary>The whole link, or the time in which the data ran out.</summary>
    private static TimeSpan BilledTime(OpenLink link, Station station, TimeSpan duration)
    {
        var flowing = station.Plan.DownlinkRate.TimeFor(link.Data);
        return flowing < duration ? flowing : duration;
    }

    /// <summary>Whether a satellite's own terms make links free at present: a contract whose station works.</summary>
    private bool IsFreeOfCharge(int satelliteId)
    {
        if (_terms.Find(satelliteId) is not { } plan)
        {
            return false;
        }

        var isBroken = _terms.PlaceOf(plan.Contract?.Station) is { } place
            && _stations[place].OutSince is not null;
        return (isBroken ? plan.Contract!.Fallback : plan.CostMode) == CostMode.Continuous;
    }

    private Satellite Find(int id, string name) =>
        _satellites.TryGetValue(id, out var known) ? known : new Satellite { Id = id, Name = name, KnownAt = _terms.Origin };

    private void Say(string channel, IWireRecord record) => _messages.Add(new Publication(channel, record));

    private static decimal Seconds(TimeSpan span) => (decimal)span.Ticks / TimeSpan.TicksPerSecond;
}
