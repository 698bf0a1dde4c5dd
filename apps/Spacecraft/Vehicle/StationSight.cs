using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Geometry;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>Which stations a vehicle sees, and how they lie to its antenna.</summary>
internal static class StationSight
{
    /// <summary>Writes the geometry of the stations above whose mask the vehicle is; answers how many there are.</summary>
    public static int Of(
        in State<EarthFixed> place, ScenarioTime time, Rotation attitude, IReadOnlyList<StationView> stations, Span<StationGeometry> seen)
    {
        var count = 0;
        for (var i = 0; i < stations.Count && count < seen.Length; i++)
        {
            if (Of(place, time, attitude, stations[i]) is { } geometry && geometry.ElevationDegrees >= geometry.MaskDegrees)
            {
                seen[count++] = geometry;
            }
        }

        return count;
    }

    /// <summary>The geometry to one station; null where it is far below the horizon.</summary>
    public static StationGeometry? Of(in State<EarthFixed> place, ScenarioTime time, Rotation attitude, StationView station)
    {
        var site = station.Site.EarthFixed;
        var towards = new Vector3D(
            site.XKilometers - place.Position.XKilometers,
            site.YKilometers - place.Position.YKilometers,
            site.ZKilometers - place.Position.ZKilometers);

        // Below the horizon the line of sight leaves the site downwards; a quick look spares the angles.
        if (towards.Dot(new Vector3D(site.XKilometers, site.YKilometers, site.ZKilometers)) > 0)
        {
            return null;
        }

        var look = station.Site.Look(place);
        var (sin, cos) = Math.SinCos(SiderealTime.AtRadians(time));
        var boresight = attitude.Apply(Vector3D.UnitZ);
        var fixedBoresight = new Vector3D(cos * boresight.X + sin * boresight.Y, -sin * boresight.X + cos * boresight.Y, boresight.Z);

        // Two antennas, on the instrument's face and on the opposite one, so that a tumbling vehicle is heard.
        var angle = fixedBoresight.AngleToRadians(towards);
        return new StationGeometry(
            station.Id,
            look.RangeKilometers,
            look.RangeRateKilometersPerSecond,
            look.ElevationDegrees,
            station.MaskDegrees,
            double.RadiansToDegrees(Math.Min(angle, Math.PI - angle)),
            station.InOperation);
    }
}
