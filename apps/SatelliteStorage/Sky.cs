using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.SatelliteStorage;

/// <summary>Where the satellites are and whom they see.</summary>
public static class Sky
{
    /// <summary>The place below a satellite, and its height; null when SGP4 has no state for it, as after decay.</summary>
    public static GeodeticPosition? Below(Sgp4 orbit, ScenarioTime at)
    {
        ArgumentNullException.ThrowIfNull(orbit);
        return orbit.Propagate(at, out var state) == PropagationCode.None ? state.ToEarthFixed(at).ToGeodetic() : null;
    }

    /// <summary>Rises and sets in <c>[from, to)</c>, in order, and who is in view at the end.</summary>
    /// <param name="satellites">Who looks: places in the scenario, and orbits.</param>
    /// <param name="stations">Whom to look at.</param>
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive.</param>
    /// <param name="inView">Who was in view just before <paramref name="from"/>.</param>
    public static (List<ContactEvent> Events, HashSet<(int Satellite, int StationId)> InView) Foresee(
        IReadOnlyList<(int Place, Sgp4 Orbit)> satellites,
        IReadOnlyList<GroundLocation> stations,
        ScenarioTime from,
        ScenarioTime to,
        IReadOnlySet<(int Satellite, int StationId)> inView)
    {
        ArgumentNullException.ThrowIfNull(satellites);
        ArgumentNullException.ThrowIfNull(stations);
        ArgumentNullException.ThrowIfNull(inView);
        var finder = new ContactFinder(
            [.. stations.Select(station => new ContactSite(
                station.Latitude, station.Longitude, station.Altitude ?? 0, station.ElevAngle))]);
        var contacts = new IReadOnlyList<Contact>[satellites.Count];
        Parallel.For(0, satellites.Count, i => contacts[i] = finder.Find(satellites[i].Orbit, from, to));

        var events = new List<ContactEvent>();
        var after = new HashSet<(int, int)>();
        var goesOn = new HashSet<(int, int)>();
        for (var i = 0; i < contacts.Length; i++)
        {
            var satellite = satellites[i].Place;
            foreach (var contact in contacts[i])
            {
                var pair = (satellite, stations[contact.SiteIndex].GroundId);
                if (contact.StartEdge == ContactEdge.IntervalEdge && inView.Contains(pair))
                {
                    goesOn.Add(pair);
                }
                else
                {
                    events.Add(new ContactEvent(contact.Start, satellite, pair.GroundId, IsAcquisition: true));
                }

                if (contact.EndEdge == ContactEdge.IntervalEdge)
                {
                    after.Add(pair);
                }
                else
                {
                    events.Add(new ContactEvent(contact.End, satellite, pair.GroundId, IsAcquisition: false));
                }
            }
        }

        var asked = stations.Select(station => station.GroundId).ToHashSet();
        foreach (var (satellite, stationId) in inView.Where(pair => asked.Contains(pair.StationId) && !goesOn.Contains(pair)))
        {
            events.Add(new ContactEvent(from, satellite, stationId, IsAcquisition: false));
        }

        events.Sort();
        return (events, after);
    }
}
