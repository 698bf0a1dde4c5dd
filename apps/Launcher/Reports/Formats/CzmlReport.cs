using ScAi.Orbits.Exports;
using ScAi.Orbits.Propagation;

namespace ScAi.Launcher.Reports.Formats;

/// <summary>The run as a scene for any Cesium viewer: satellites on their orbits, stations, outages, links as lines.</summary>
internal static class CzmlReport
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(60);

    public static void Write(RunReport report, Stream stream)
    {
        var scenario = report.Scenario;
        var places = scenario.Satellites.Satellites.Select((plan, place) => (plan.Id, place)).ToDictionary(each => each.Id, each => each.place);
        var ephemerides = scenario.Satellites.Satellites
            .Select(plan => SatelliteEphemeris.Of(new Sgp4(plan.Elements with { ObjectName = plan.Name }), scenario.Start, scenario.Stop, Step)).ToList();
        var outages = (report.State?.Outages ?? []).ToLookup(outage => outage.Station, outage => (outage.Start, outage.End));
        var sites = scenario.Ground.Stations.Select(station => new CzmlSite(
            station.Name ?? $"Station {station.Id}", station.LatitudeDegrees, station.LongitudeDegrees, station.AltitudeMeters,
            [.. outages[station.Id].OrderBy(outage => outage.Start)])).ToList();
        var siteOf = scenario.Ground.Stations.Select((station, place) => (station.Id, place)).ToDictionary(each => each.Id, each => each.place);
        var links = report.Ledger.Where(link => link.End > link.Start)
            .Select(link => new CzmlLink(places[link.SatelliteId], siteOf[link.StationId], link.Start, link.End)).ToList();
        CzmlExport.Write(stream, ephemerides, sites, links, scenario.Name);
        stream.WriteByte((byte)'\n');
    }
}
