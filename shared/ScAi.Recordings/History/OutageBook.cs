using ScAi.Messages;
using ScAi.Orbits.Coverage.Intervals;
using ScAi.Time;

namespace ScAi.Recordings.History;

/// <summary>All outages.</summary>
internal sealed class OutageBook
{
    private readonly List<Outage> _outages = [];
    private readonly Dictionary<(int Station, ScenarioTime Start), int> _places = [];
    private readonly Changes _changes = new();

    /// <summary>Changes whenever an outage does.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Outage> All => _outages;

    /// <returns>Whether it is news.</returns>
    public bool See(OutageReport report)
    {
        if (!_places.TryAdd((report.GroundId, report.OutageStart), _outages.Count))
        {
            return false;
        }

        Version++;
        _changes.Mark(_outages.Count);
        _outages.Add(new Outage(report.GroundId, report.OutageStart, report.OutageEnd, false));
        return true;
    }

    public void See(OutageRestore restore)
    {
        var place = _outages.FindLastIndex(outage =>
            outage.Station == restore.GroundId && !outage.Restored && outage.Start <= restore.OutageEnd);
        if (place >= 0)
        {
            _outages[place] = _outages[place] with { End = restore.OutageEnd, Restored = true };
            _changes.Mark(place);
            Version++;
        }
    }

    /// <summary>When a station was out, until a time; one that has not been restored is out until then.</summary>
    public IntervalSet Of(int station, ScenarioTime until) => IntervalSet.Of(_outages
        .Where(outage => outage.Station == station && outage.Start < until)
        .Select(outage => (outage.Start, End: outage.Restored ? ScenarioTime.Min(outage.End, until) : until))
        .Where(outage => outage.End > outage.Start)
        .Select(outage => new TimeInterval(outage.Start, outage.End)));

    public List<Outage>? TakeChanges() => _changes.Any ? [.. _changes.Take().Select(place => _outages[place])] : null;
}
