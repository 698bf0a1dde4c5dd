using ScAi.Orbits.Frames;
using ScAi.Orbits.GroundTracks;
using ScAi.Orbits.Propagation;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Observer.Serving;

/// <summary>
/// Ground tracks from the orbit engine, at steps that follow the curve: between two points the great circle is never further from
/// the track than a fiftieth of a degree.
/// </summary>
internal static class Tracks
{
    private const double ToleranceDegrees = 0.02;
    private static readonly TimeSpan s_longestStep = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_shortestStep = TimeSpan.FromSeconds(1);

    /// <summary>The track of a satellite; ends early where there is no state.</summary>
    public static Recordings.GroundTrack Of(SatellitePlan satellite, ScenarioTime from, ScenarioTime to)
    {
        var orbit = new Sgp4(satellite.Elements);
        var points = new List<GroundTrackPoint>();
        if (At(orbit, from) is { } last)
        {
            points.Add(last);
            while (last.Time < to && At(orbit, ScenarioTime.Min(last.Time + s_longestStep, to)) is { } next)
            {
                Refine(orbit, last, next, points);
                points.Add(last = next);
            }
        }

        return new Recordings.GroundTrack(
            satellite.Id,
            [.. points.Select(point => point.Time.UnixMicroseconds / 1e3)],
            [.. points.Select(point => point.Place.LatitudeDegrees)],
            [.. points.Select(point => point.Place.LongitudeDegrees)]);
    }

    /// <summary>Adds the points that are needed between two.</summary>
    private static void Refine(Sgp4 orbit, GroundTrackPoint start, GroundTrackPoint end, List<GroundTrackPoint> points)
    {
        if (end.Time - start.Time < 2 * s_shortestStep
            || At(orbit, start.Time + (end.Time - start.Time) / 2) is not { } middle
            || AngleDegrees(Direction(middle.Place), Between(Direction(start.Place), Direction(end.Place))) <= ToleranceDegrees)
        {
            return;
        }

        Refine(orbit, start, middle, points);
        points.Add(middle);
        Refine(orbit, middle, end, points);
    }

    private static GroundTrackPoint? At(Sgp4 orbit, ScenarioTime time)
    {
        foreach (var point in GroundTrack.Of(orbit, time, time, s_shortestStep))
        {
            return point;
        }

        return null;
    }

    private static (double X, double Y, double Z) Direction(GeodeticPosition place)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(place.LatitudeDegrees));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(place.LongitudeDegrees));
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    private static (double X, double Y, double Z) Between((double X, double Y, double Z) a, (double X, double Y, double Z) b)
    {
        var (x, y, z) = (a.X + b.X, a.Y + b.Y, a.Z + b.Z);
        var length = Math.Sqrt(x * x + y * y + z * z);
        return length < 1e-9 ? a : (x / length, y / length, z / length);
    }

    private static double AngleDegrees((double X, double Y, double Z) a, (double X, double Y, double Z) b)
    {
        var (x, y, z) = (a.X - b.X, a.Y - b.Y, a.Z - b.Z);
        return double.RadiansToDegrees(2 * Math.Asin(Math.Min(1, Math.Sqrt(x * x + y * y + z * z) / 2)));
    }
}
