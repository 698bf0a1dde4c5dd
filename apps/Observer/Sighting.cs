using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Observer;

/// <summary>The current picture of a run, put together from its messages.</summary>
public sealed class Sighting
{
    private const int EventsKept = 12;
    private readonly SortedDictionary<string, FederateSeen> _federates = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, SatelliteState> _satellites = [];
    private readonly SortedDictionary<int, GroundLocation> _stations = [];
    private readonly Dictionary<int, LinkStart> _links = [];
    private readonly LinkedList<string> _events = new();

    /// <summary>The run as its manager sees it; null before it has spoken.</summary>
    public RunStatus? Run { get; private set; }

    /// <summary>The apps, by name.</summary>
    public IReadOnlyDictionary<string, FederateSeen> Federates => _federates;

    /// <summary>The latest word of each satellite, by id.</summary>
    public IReadOnlyDictionary<int, SatelliteState> Satellites => _satellites;

    /// <summary>The latest word on each station, by id.</summary>
    public IReadOnlyDictionary<int, GroundLocation> Stations => _stations;

    /// <summary>The links that are going on, by satellite.</summary>
    public IReadOnlyDictionary<int, LinkStart> Links => _links;

    /// <summary>The latest links, charges, outages and errors, newest first.</summary>
    public IReadOnlyCollection<string> Events => _events;

    /// <summary>What links and fixed contracts have cost, by the satellites' own word, $.</summary>
    public decimal CostDollars => _satellites.Values.Sum(satellite => satellite.CumulativeCostBySat);

    /// <summary>How many links have been charged, by the satellites' own word.</summary>
    public int LinksCharged => _satellites.Values.Sum(satellite => satellite.TotalLinkCount ?? 0);

    /// <summary>How many messages have come.</summary>
    public long Messages { get; private set; }

    /// <summary>How many of them could not be read.</summary>
    public long Malformed { get; private set; }

    /// <summary>Takes in a message.</summary>
    public void See(in BusMessage message)
    {
        Messages++;
        switch (message.Record)
        {
            case MalformedRecord malformed:
                Malformed++;
                Note($"malformed on {message.Topic.BelowPrefix}: {malformed.Reason}");
                break;
            case RunStatus run:
                Run = run;
                break;
            case ModeStatus mode:
                Federate(mode.Name).Mode = mode.Mode;
                break;
            case AliveStatus alive:
                Federate(alive.Name).IsAlive = alive.Alive;
                break;
            case TimeStatus time:
                Federate(time.Name).ScenarioTime = time.SimTime;
                break;
            case FederateError error:
                Federate(error.Name).Rejected = Math.Max(Federate(error.Name).Rejected, error.Count);
                Note($"{error.Name} rejected {error.Topic}: {error.Reason}");
                break;
            case SatelliteState satellite:
                _satellites[satellite.Id] = satellite;
                break;
            case GroundLocation station:
                _stations[station.GroundId] = station;
                break;
            case LinkStart { IsSentinel: false } start when _links.GetValueOrDefault(start.SatId)?.LinkId != start.LinkId:
                _links[start.SatId] = start;
                Note($"{start.Start} link {start.SatName} - station {start.GroundId} starts, {start.Data.Gigabits:0.0} Gbit on board");
                break;
            case LinkCharge { IsSentinel: false, IsFixedContract: false } charge:
                End(charge);
                break;
            case OutageReport outage:
                Note($"{outage.OutageStart} station {outage.GroundId} out for {outage.OutageDuration}");
                break;
            case OutageRestore restore:
                Note($"{restore.OutageEnd} station {restore.GroundId} is back");
                break;
        }
    }

    private void End(LinkCharge charge)
    {
        if (_links.TryGetValue(charge.SatId, out var link) && link.LinkId <= charge.LinkId)
        {
            _links.Remove(charge.SatId);
        }

        Note($"{charge.End} link {charge.SatName} - station {charge.GroundId} ends, "
            + $"{charge.DataOffload.Gigabits:0.0} Gbit for {charge.DownlinkCost:0.00} $");
    }

    private FederateSeen Federate(string name)
    {
        if (!_federates.TryGetValue(name, out var federate))
        {
            _federates[name] = federate = new FederateSeen();
        }

        return federate;
    }

    private void Note(string text)
    {
        _events.AddFirst(text);
        if (_events.Count > EventsKept)
        {
            _events.RemoveLast();
        }
    }
}
