using ScAi.Orbits.Coverage.Intervals;
using ScAi.Recordings.History;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Recordings.Contacts;

/// <summary>Says what became of contacts: cuts each where a link, an outage or a station's being busy begins or ends.</summary>
internal sealed class ContactFates(LinkBook links, OutageBook outages, Scenario scenario)
{
    private readonly Dictionary<int, int> _antennas = scenario.Ground.Stations.ToDictionary(station => station.Id, station => station.Antennas);
    private readonly Dictionary<int, (int Version, ScenarioTime? Until, IntervalSet Busy)> _busy = [];
    private readonly Dictionary<int, (int Version, ScenarioTime Until, IntervalSet Out)> _out = [];

    /// <summary>A contact with its parts, which tile it.</summary>
    /// <param name="contact">As it was foreseen.</param>
    /// <param name="now">How far the run is.</param>
    public Contact Of(in PlannedContact contact, ScenarioTime now)
    {
        var window = new TimeInterval(contact.Start, contact.End);
        var linked = new List<TimeInterval>();
        var elsewhere = new List<TimeInterval>();
        foreach (var link in links.OfSatellite(contact.Satellite))
        {
            var end = link.End ?? ScenarioTime.Max(now, link.Start);
            if (end > link.Start && link.Start < contact.End && end > contact.Start)
            {
                (link.Station == contact.Station ? linked : elsewhere).Add(new TimeInterval(link.Start, end));
            }
        }

        var parts = new List<ContactPart>();
        var left = IntervalSet.Of([window]);
        Take(ContactFate.Ahead, contact.End > now ? IntervalSet.Of([new TimeInterval(ScenarioTime.Max(now, contact.Start), contact.End)]) : IntervalSet.Empty);
        Take(ContactFate.Linked, IntervalSet.Of(linked));
        Take(ContactFate.Elsewhere, IntervalSet.Of(elsewhere));
        Take(ContactFate.Outage, OutOf(contact.Station, now));
        Take(ContactFate.Contention, Busy(contact.Station, now));
        Take(ContactFate.Unused, left);
        parts.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new Contact(contact.Satellite, contact.Station, contact.Start, contact.End, Math.Round(contact.MaxElevation, 2), parts);

        void Take(ContactFate fate, IntervalSet times)
        {
            if (times.Count == 0 || left.Count == 0)
            {
                return;
            }

            parts.AddRange(left.Intersection(times).Select(part => new ContactPart(part.Start, part.End, fate)));
            left = left.Difference(times);
        }
    }

    /// <summary>When a station was out, until a time.</summary>
    private IntervalSet OutOf(int station, ScenarioTime now)
    {
        if (!_out.TryGetValue(station, out var known) || known.Version != outages.Version || known.Until != now)
        {
            _out[station] = known = (outages.Version, now, outages.Of(station, now));
        }

        return known.Out;
    }

    /// <summary>When all antennas of a station served somebody.</summary>
    private IntervalSet Busy(int station, ScenarioTime now)
    {
        var (version, all) = links.OfStation(station);
        if (_busy.TryGetValue(station, out var known) && known.Version == version && (known.Until is null || known.Until == now))
        {
            return known.Busy;
        }

        var antennas = _antennas.GetValueOrDefault(station, 1);
        var changes = new List<(ScenarioTime At, int Change)>();
        ScenarioTime? until = null;
        foreach (var link in all)
        {
            until = link.End is null ? now : until;
            changes.Add((link.Start, 1));
            changes.Add((link.End ?? ScenarioTime.Max(now, link.Start), -1));
        }

        // At one time, ends come before starts: an antenna that is handed over is not busy twice.
        changes.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Change.CompareTo(b.Change));
        var busy = new List<TimeInterval>();
        var (serving, since) = (0, default(ScenarioTime));
        foreach (var (at, change) in changes)
        {
            if (serving >= antennas && at > since)
            {
                busy.Add(new TimeInterval(since, at));
            }

            serving += change;
            since = at;
        }

        var set = IntervalSet.Of(busy);
        _busy[station] = (version, until, set);
        return set;
    }
}
