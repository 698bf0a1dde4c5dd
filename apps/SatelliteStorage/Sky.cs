using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.SatelliteStorage;

/// <summary>Where the satellites are and whom they see.</summary>
public sealed class Sky
{
    private readonly Sgp4[] _orbits;

    /// <summary>The orbits of a constellation.</summary>
    public Sky(SatelliteStoragePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _orbits = [.. plan.Satellites.Select(satellite => new Sgp4(satellite.Elements))];
    }

    /// <summary>The place below a satellite, and its height; null when SGP4 has no state for it, as after decay.</summary>
    public GeodeticPosition? Below(int satellite, ScenarioTime at) =>
        _orbits[satellite].Propagate(at, out var state) == PropagationCode.None
            ? state.ToEarthFixed(at).ToGeodetic()
            : null;

    /// <summary>Rises and sets in <c>[from, to)</c>, in order, and who is in view at the end.</summary>
    /// <param name="stations">Whom to look at.</param>
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive.</param>
    /// <param name="inView">Who was in view just before <paramref name="from"/>.</param>
    public (List<ContactEvent> Events, HashSet<(int Satellite, int StationId)> InView) Foresee(
        IReadOnlyList<GroundLocation> stations,
        ScenarioTime from,
        ScenarioTime to,
        IReadOnlySet<(int Satellite, int StationId)> inView)
    {
        var finder = new ContactFinder(
            [.. stations.Select(station => new ContactSite(
                station.Latitude, station.Longitude, station.Altitude ?? 0, station.ElevAngle))]);
        var contacts = new IReadOnlyList<Contact>[_orbits.Length];
        Parallel.For(0, _orbits.Length, i => contacts[i] = finder.Find(_orbits[i], from, to));

        var events = new List<ContactEvent>();
        var after = new HashSet<(int, int)>();
        var goesOn = new HashSet<(int, int)>();
        for (var satellite = 0; satellite < contacts.Length; satellite++)
        {
            foreach (var contact in contacts[satellite])
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
