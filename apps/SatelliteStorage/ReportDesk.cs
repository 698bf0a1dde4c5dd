using System.Collections.Immutable;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Orbits.Propagation;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.SatelliteStorage;

/// <summary>
/// The working copy of the constellation during one tick: charges and news go in, reports at their exact times and the
/// next state come out.
/// </summary>
internal sealed class ReportDesk(SatelliteStorageState state, Scenario scenario, ScenarioTime origin)
{
    private readonly ImmutableArray<Satellite>.Builder _satellites = state.Satellites.ToBuilder();
    private readonly List<Publication> _messages = [];
    private readonly HashSet<int> _charged = [];
    private ImmutableSortedDictionary<int, GroundLocation> _stations = state.Stations;
    private ImmutableQueue<ContactEvent> _ahead = state.Ahead;
    private ImmutableHashSet<(int Satellite, int StationId)> _inViewAtHorizon = state.InViewAtHorizon;
    private ScenarioTime _foreseenUntil = state.ForeseenUntil;
    private ScenarioTime _nextReport = state.NextReport;
    private bool _hasReportedEnd = state.HasReportedEnd;

    public Transition<SatelliteStorageState> ToTransition() => new(
        new SatelliteStorageState
        {
            Satellites = _satellites.ToImmutable(),
            Stations = _stations,
            Ahead = _ahead,
            InViewAtHorizon = _inViewAtHorizon,
            ForeseenUntil = _foreseenUntil,
            NextReport = _nextReport,
            HasReportedEnd = _hasReportedEnd,
        },
        _messages);

    /// <summary>A station is new or has moved: what was foreseen of it is worked out again from that time on.</summary>
    public void Hear(GroundLocation station, ScenarioTime at)
    {
        var known = _stations.GetValueOrDefault(station.GroundId);
        _stations = _stations.SetItem(station.GroundId, station);
        if (known is not null && known.Latitude == station.Latitude && known.Longitude == station.Longitude
            && known.ElevAngle == station.ElevAngle && known.Altitude == station.Altitude)
        {
            return;
        }

        var from = ScenarioTime.Max(at, origin);
        _ahead = [.. _ahead.Where(ahead => ahead.StationId != station.GroundId || ahead.At < from)];
        _inViewAtHorizon = _inViewAtHorizon.Except(_inViewAtHorizon.Where(pair => pair.StationId == station.GroundId));
        var inView = _satellites
            .Select((satellite, place) => (satellite, place))
            .Where(entry => entry.satellite.InView.Contains(station.GroundId))
            .Select(entry => (entry.place, station.GroundId))
            .ToHashSet();
        ForeseeAgain(Orbits(), [station], from, inView);
    }

    /// <summary>
    /// A burn has changed an orbit: what was foreseen of the satellite is worked out again, from then on or, where that has been told
    /// already, from where the telling has come to.
    /// </summary>
    public void Move(int place, OrbitUpdate update, ScenarioTime told)
    {
        _satellites[place] = _satellites[place].On(update);
        var from = ScenarioTime.Max(update.Time, told);
        _ahead = [.. _ahead.Where(ahead => ahead.Satellite != place || ahead.At < from)];
        _inViewAtHorizon = _inViewAtHorizon.Except(_inViewAtHorizon.Where(pair => pair.Satellite == place));
        ForeseeAgain(
            [(place, _satellites[place].Orbit)],
            [.. _stations.Values],
            from,
            _satellites[place].InView.Select(stationId => (place, stationId)).ToHashSet());
    }

    public void Charge(int place, LinkCharge charge)
    {
        _satellites[place] = _satellites[place].Charged(charge, origin);
        _charged.Add(place);
        if (!_satellites[place].Balances(charge.End, origin))
        {
            throw new InvalidOperationException(
                $"The recorder of {charge.SatName} does not balance at {charge.End}: stored, offloaded and lost are not what was collected.");
        }
    }

    public void ContractBreaks(int stationId, ScenarioTime from) =>
        Pay(stationId, from, plan => plan.Contract!.Fallback);

    public void ContractHolds(int stationId, ScenarioTime from) => Pay(stationId, from, plan => plan.CostMode);

    /// <summary>Works out rises and sets as far as the tick needs, and a good way further.</summary>
    public void Foresee(Tick tick, ScenarioTime stop, TimeSpan foresight)
    {
        if (_stations.IsEmpty)
        {
            return;
        }

        while (_foreseenUntil < tick.End && _foreseenUntil < stop)
        {
            var to = ScenarioTime.Min(_foreseenUntil + foresight, stop);
            var (events, after) = Sky.Foresee(Orbits(), [.. _stations.Values], _foreseenUntil, to, _inViewAtHorizon);
            Merge(events);
            (_inViewAtHorizon, _foreseenUntil) = ([.. after], to);
        }
    }

    /// <summary>Reports everything before the end of the tick, each at its own time.</summary>
    public void ReportThrough(Tick tick)
    {
        while (true)
        {
            var sky = _ahead.IsEmpty ? tick.End : _ahead.PeekRef().At;
            if (_nextReport < tick.End && _nextReport < sky)
            {
                ReportAll(_nextReport);
                _nextReport += scenario.Satellites.LocationStep;
            }
            else if (sky < tick.End)
            {
                Report(_ahead.PeekRef());
                _ahead = _ahead.Dequeue();
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Reports the final state: once of all, then of whoever was charged since.</summary>
    public void ReportEnd(ScenarioTime stop)
    {
        var allCosts = AllCosts(stop);
        for (var place = 0; place < _satellites.Count; place++)
        {
            if (!_hasReportedEnd || _charged.Contains(place))
            {
                ReportByClock(place, stop, allCosts);
            }
        }

        _hasReportedEnd = true;
    }

    private void Report(in ContactEvent contact)
    {
        var satellite = _satellites[contact.Satellite];
        _satellites[contact.Satellite] = satellite with
        {
            InView = contact.IsAcquisition
                ? satellite.InView.Add(contact.StationId)
                : satellite.InView.Remove(contact.StationId),
        };
        Say(contact.Satellite, contact.At, contact.IsAcquisition, contact.StationId);
    }

    private void ReportAll(ScenarioTime at)
    {
        var allCosts = AllCosts(at);
        for (var place = 0; place < _satellites.Count; place++)
        {
            ReportByClock(place, at, allCosts);
        }
    }

    private decimal AllCosts(ScenarioTime at) => _satellites.Sum(each => each.LinkCostDollars + each.FixedCostBy(at));

    private void ReportByClock(int place, ScenarioTime at, decimal allCosts)
    {
        var satellite = _satellites[place];
        Say(place, at, !satellite.InView.IsEmpty, satellite.InView.IsEmpty ? null : satellite.InView[0]);
        if (satellite.HasFixedRate)
        {
            SayFixedContract(satellite, at, allCosts);
        }
    }

    private void Say(int place, ScenarioTime at, bool commRange, int? stationId)
    {
        if (Sky.Below(_satellites[place].Orbit, at) is not { } below)
        {
            return;
        }

        var satellite = _satellites[place];
        _messages.Add(new Publication(Channels.Location, new SatelliteState(
            satellite.Plan.Id,
            satellite.Plan.Name,
            below.LatitudeDegrees,
            below.LongitudeDegrees,
            below.AltitudeMeters,
            satellite.RecorderAt(at, origin).Stored,
            commRange,
            stationId,
            satellite.Links,
            satellite.LinkCostDollars + satellite.FixedCostBy(at),
            at)));
    }

    private void SayFixedContract(Satellite satellite, ScenarioTime at, decimal allCosts) =>
        _messages.Add(new Publication(Channels.LinkCharge, new LinkCharge(
            LinkCharge.FixedContractGroundId, satellite.Plan.Id, satellite.Plan.Name, 0, at, TimeSpan.Zero,
            DataVolume.Zero, 0, satellite.LinkCostDollars + satellite.FixedCostBy(at), allCosts)));

    private void Pay(int stationId, ScenarioTime from, Func<SatellitePlan, CostMode> mode)
    {
        for (var place = 0; place < _satellites.Count; place++)
        {
            if (_satellites[place].Plan.Contract?.Station == stationId)
            {
                _satellites[place] = _satellites[place].Paying(mode(_satellites[place].Plan), from);
            }
        }
    }

    private (int Place, Sgp4 Orbit)[] Orbits() => [.. _satellites.Select((satellite, place) => (place, satellite.Orbit))];

    private void ForeseeAgain(
        IReadOnlyList<(int Place, Sgp4 Orbit)> satellites,
        IReadOnlyList<GroundLocation> stations,
        ScenarioTime from,
        HashSet<(int Satellite, int StationId)> inView)
    {
        if (_foreseenUntil > from)
        {
            var (events, after) = Sky.Foresee(satellites, stations, from, _foreseenUntil, inView);
            Merge(events);
            _inViewAtHorizon = _inViewAtHorizon.Union(after);
        }
    }

    private void Merge(List<ContactEvent> events)
    {
        List<ContactEvent> merged = [.. _ahead, .. events];
        merged.Sort();
        _ahead = [.. merged];
    }
}
