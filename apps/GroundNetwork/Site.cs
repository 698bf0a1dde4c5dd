using ScAi.Messages;
using ScAi.Orbits.Frames;
using ScAi.Scenarios;

namespace ScAi.GroundNetwork;

/// <summary>A station's place, to see how high a satellite stands there.</summary>
internal sealed class Site(GroundSite site)
{
    public static Site At(StationPlan station) => new(new GroundSite(
        new GeodeticPosition(station.LatitudeDegrees, station.LongitudeDegrees, station.AltitudeMeters)));

    /// <summary>The elevation of the place that a satellite reported, degrees.</summary>
    public double ElevationOf(SatelliteState report) => site.Look(Wgs84.ToEarthFixed(
        new GeodeticPosition(report.Latitude, report.Longitude, report.Altitude))).ElevationDegrees;
}
