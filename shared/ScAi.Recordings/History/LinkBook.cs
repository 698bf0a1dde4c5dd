using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings.History;

/// <summary>All links, open and charged.</summary>
internal sealed class LinkBook
{
    private readonly List<Link> _links = [];
    private readonly List<LedgerEntry> _ledger = [];
    private readonly Dictionary<(int Satellite, int Link), int> _places = [];
    private readonly Dictionary<int, List<int>> _bySatellite = [];
    private readonly Dictionary<int, (int Version, List<int> Places)> _byStation = [];
    private readonly HashSet<int> _open = [];
    private readonly Changes _changes = new();
    private TimeSpan _closedTime;

    public IReadOnlyList<Link> All => _links;

    /// <summary>What has been charged, exactly.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => _ledger;

    public DataVolume Offloaded { get; private set; }

    /// <returns>Whether it is news.</returns>
    public bool See(LinkStart start)
    {
        if (start.IsSentinel || _places.ContainsKey((start.SatId, start.LinkId)))
        {
            return false;
        }

        var place = Add(new Link(
            start.SatId, start.LinkId, start.GroundId, start.Start, null, start.Data.Gigabytes, null, null, null, null));
        _open.Add(place);
        return true;
    }

    /// <returns>Whether it is news.</returns>
    public bool See(LinkCharge charge)
    {
        if (LedgerEntry.From(charge) is not { } entry)
        {
            return false;
        }

        var isKnown = _places.TryGetValue((charge.SatId, charge.LinkId), out var place);
        if (isKnown && _links[place].End is not null)
        {
            return false;
        }

        if (!isKnown)
        {
            place = Add(new Link(
                charge.SatId, charge.LinkId, charge.GroundId, entry.Start, null, charge.DataOffload.Gigabytes, null, null, null, null));
        }

        _links[place] = _links[place] with
        {
            End = charge.End,
            Offloaded = charge.DataOffload.Gigabytes,
            Cost = charge.DownlinkCost,
            CumulativeBySatellite = charge.CumulativeCostBySat,
            Cumulative = charge.CumulativeCosts,
        };
        _byStation[_links[place].Station] = _byStation[_links[place].Station] with { Version = _ledger.Count + _links.Count + 1 };
        _ledger.Add(entry);
        _open.Remove(place);
        _closedTime += charge.Duration;
        Offloaded += charge.DataOffload;
        _changes.Mark(place);
        return true;
    }

    /// <summary>The time of all links together, of open ones as far as the run is.</summary>
    public TimeSpan TimeBy(ScenarioTime? now)
    {
        var sum = _closedTime;
        foreach (var place in _open)
        {
            if (now is { } at && at > _links[place].Start)
            {
                sum += at - _links[place].Start;
            }
        }

        return sum;
    }

    /// <summary>A satellite's links, in the order in which they began.</summary>
    public IEnumerable<Link> OfSatellite(int satellite) =>
        _bySatellite.TryGetValue(satellite, out var places) ? places.Select(place => _links[place]) : [];

    /// <summary>A station's links, and a number that changes whenever they do.</summary>
    public (int Version, IEnumerable<Link> Links) OfStation(int station) =>
        _byStation.TryGetValue(station, out var known) ? (known.Version, known.Places.Select(place => _links[place])) : (0, []);

    public List<Link>? TakeChanges() => _changes.Any ? [.. _changes.Take().Select(place => _links[place])] : null;

    private int Add(Link link)
    {
        var place = _links.Count;
        _places.Add((link.Satellite, link.LinkNumber), place);
        _links.Add(link);
        _changes.Mark(place);
        if (!_bySatellite.TryGetValue(link.Satellite, out var places))
        {
            _bySatellite[link.Satellite] = places = [];
        }

        places.Add(place);
        var (_, atStation) = _byStation.GetValueOrDefault(link.Station, (0, []));
        atStation.Add(place);
        _byStation[link.Station] = (_ledger.Count + _links.Count, atStation);
        return place;
    }
}
