using ScAi.Constellations.Simulations.Requests;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;

namespace ScAi.Constellations.Results;

/// <summary>
/// <c>latency.csv</c>: how long a signal takes from each point by way of one satellite to the station that is reached soonest, at
/// the speed of light; sampled over time.
/// </summary>
internal static class StationLatency
{
    private const double LightKilometersPerSecond = 299_792.458;
    private const int MostSamples = 1_500;

    public static void Write(TextWriter writer, SimulationPlan plan, ResultSection section)
    {
        var study = section.Result.Study;
        var stations = plan.Stations.Select(Site).ToArray();
        var points = study.Target.Cells.Select(cell => new GroundSite(cell.Place)).ToArray();
        var best = points.Select(_ => new List<double>()).ToArray();
        var samples = (int)Math.Clamp(study.Interval.Duration / study.SampleStep, 1, MostSamples);
        for (var sample = 0; sample < samples; sample++)
        {
            var time = study.Interval.Start + study.Interval.Duration * ((double)sample / samples);
            var soonest = points.Select(_ => double.PositiveInfinity).ToArray();
            foreach (var asset in study.Assets)
            {
                if (asset.Satellite.Propagate(time, out var state) != PropagationCode.None)
                {
                    continue;
                }

                var satellite = state.ToEarthFixed(time).Position;
                var mask = asset.Sensor.MinimumElevationDegrees;
                var down = stations.Min(station => Range(station, satellite, mask));
                for (var i = 0; i < points.Length && double.IsFinite(down); i++)
                {
                    soonest[i] = Math.Min(soonest[i], down + Range(points[i], satellite, mask));
                }
            }

            for (var i = 0; i < points.Length; i++)
            {
                if (double.IsFinite(soonest[i]))
                {
                    best[i].Add(1000.0 * soonest[i] / LightKilometersPerSecond);
                }
            }
        }

        writer.WriteLine("target,samples,reached_percent,min_ms,mean_ms,max_ms");
        for (var i = 0; i < points.Length; i++)
        {
            var some = best[i].Count > 0;
            writer.WriteLine(
                $"{Written.Field(section.Names[i])},{samples},{Written.Number(100.0 * best[i].Count / samples, 3)},"
                + $"{Written.Number(some ? best[i].Min() : null, 3)},{Written.Number(some ? best[i].Average() : null, 3)},{Written.Number(some ? best[i].Max() : null, 3)}");
        }
    }

    private static GroundSite Site(GivenPlace place) =>
        new(new GeodeticPosition(place.Coordinates[1], place.Coordinates[0], place.Coordinates.Count > 2 ? place.Coordinates[2] : 0.0));

    /// <summary>The distance of a satellite that stands above the mask; infinite of others.</summary>
    private static double Range(GroundSite site, Position<EarthFixed> satellite, double maskDegrees)
    {
        var look = site.Look(satellite);
        return look.ElevationDegrees >= maskDegrees ? look.RangeKilometers : double.PositiveInfinity;
    }
}
