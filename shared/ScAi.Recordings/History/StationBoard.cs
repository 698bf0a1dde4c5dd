using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Recordings.History;

/// <summary>The stations and whether they work.</summary>
internal sealed class StationBoard
{
    private readonly List<Station> _stations = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly Dictionary<int, DataRate> _rates = [];
    private readonly Changes _changes = new();

    public StationBoard(Scenario? scenario)
    {
        foreach (var plan in scenario?.Ground.Stations ?? [])
        {
            _rates[plan.Id] = plan.DownlinkRate;
            Put(new Station(
                plan.Id, plan.Name, plan.LatitudeDegrees, plan.LongitudeDegrees, plan.AltitudeMeters, plan.MaskDegrees,
                plan.DownlinkRate.MegabytesPerSecond, plan.CostPerSecond, plan.CostMode, true));
        }
    }

    public IReadOnlyList<Station> All => _stations;

    /// <summary>How fast a station receives; null when it is not known.</summary>
    public DataRate? RateOf(int station) => _rates.TryGetValue(station, out var rate) ? rate : null;

    public void See(GroundLocation location)
    {
        var known = _places.TryGetValue(location.GroundId, out var place) ? _stations[place] : null;
        _rates[location.GroundId] = location.DownlinkRate;
        Put(new Station(
            location.GroundId, known?.Name, location.Latitude, location.Longitude, location.Altitude ?? known?.Altitude ?? 0,
            location.ElevAngle, location.DownlinkRate.MegabytesPerSecond, location.CostPerSecond, location.CostMode, location.Operational));
    }

    public void IsOperational(int station, bool operational)
    {
        if (_places.TryGetValue(station, out var place))
        {
            Put(_stations[place] with { Operational = operational });
        }
    }

    public List<Station>? TakeChanges() => _changes.Any ? [.. _changes.Take().Select(place => _stations[place])] : null;

    private void Put(Station station)
    {
        if (!_places.TryGetValue(station.Id, out var place))
        {
            place = _stations.Count;
            _places.Add(station.Id, place);
            _stations.Add(station);
        }
        else if (_stations[place] == station)
        {
            return;
        }

        _stations[place] = station;
        _changes.Mark(place);
    }
}
