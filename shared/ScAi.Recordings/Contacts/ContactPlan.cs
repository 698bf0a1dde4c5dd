using ScAi.Orbits.Contacts;
using ScAi.Orbits.Propagation;
using ScAi.Recordings.Contacts;
using ScAi.Scenarios;

namespace ScAi.Recordings;

/// <summary>All contacts of a scenario, from the orbit engine. Immutable.</summary>
public sealed class ContactPlan
{
    private ContactPlan(PlannedContact[] contacts) => Contacts = contacts;

    /// <summary>How many contacts there are.</summary>
    public int Count => Contacts.Count;

    /// <summary>By start, then satellite, then station.</summary>
    internal IReadOnlyList<PlannedContact> Contacts { get; }

    /// <summary>Finds the contacts of all satellites with all stations over the scenario's window.</summary>
    /// <param name="scenario">A valid scenario.</param>
    /// <param name="cores">How many threads may work at once.</param>
    /// <param name="cancellation">Gives up.</param>
    public static ContactPlan Find(Scenario scenario, int cores, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var stations = scenario.Ground.Stations;
        var satellites = scenario.Satellites.Satellites;
        var finder = new ContactFinder([.. stations.Select(station => new ContactSite(
            station.LatitudeDegrees, station.LongitudeDegrees, station.AltitudeMeters, station.MaskDegrees))]);
        var found = new PlannedContact[satellites.Count][];
        finder.Find(
            [.. satellites.Select(satellite => new Sgp4(satellite.Elements))], scenario.Start, scenario.Stop, cores,
            (place, contacts) => found[place] = [.. contacts.Select(contact => new PlannedContact(
                satellites[place].Id, stations[contact.SiteIndex].Id, contact.Start, contact.End, contact.MaxElevationDegrees))],
            cancellation);
        return new ContactPlan([.. found.SelectMany(each => each)
            .OrderBy(contact => contact.Start).ThenBy(contact => contact.Satellite).ThenBy(contact => contact.Station)]);
    }
}
