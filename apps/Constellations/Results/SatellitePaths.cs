using System.Text.Json;
using NetTopologySuite.Geometries;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Orbits.Coverage.Intervals;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Exports;
using ScAi.Orbits.GroundTracks;
using ScAi.Orbits.Propagation;
using ScAi.Workers.Studies;

namespace ScAi.Constellations.Results;

/// <summary>Sub-satellite tracks and sensor footprints of a plan, over its window or a part of it.</summary>
internal sealed class SatellitePaths
{
    private const int MostPoints = 100_000;
    private const int MostFootprints = 2_000;
    private readonly TimeInterval _window;
    private readonly TimeSpan _step;
    private readonly IReadOnlyList<AssetDefinition> _assets;
    private readonly List<(string Name, Sgp4 Satellite)> _satellites;

    /// <param name="plan">Whose satellites.</param>
    /// <param name="window">When; all of the plan's when null.</param>
    public SatellitePaths(SimulationPlan plan, TimeInterval? window = null)
    {
        var study = plan.Sections[0].Study.Definition;
        (_window, _step, _assets) = (window ?? study.Interval, study.SampleStep, study.Assets);
        _satellites = [.. _assets.DistinctBy(asset => asset.Elements).Select(asset => (asset.Elements.ObjectName ?? asset.Name, new Sgp4(asset.Elements)))];
    }

    public void WriteTracksCsv(TextWriter writer)
    {
        writer.WriteLine("satellite,time,latitude_deg,longitude_deg,altitude_m");
        foreach (var (name, satellite) in _satellites)
        {
            foreach (var point in Track(satellite))
            {
                writer.WriteLine(
                    $"{Written.Field(name)},{Written.Iso(point.Time)},{Written.Number(point.Place.LatitudeDegrees)},"
                    + $"{Written.Number(point.Place.LongitudeDegrees)},{Written.Number(point.Place.AltitudeMeters, 1)}");
            }
        }
    }

    /// <summary>A line over the ground per satellite, cut where it crosses the antimeridian, with the times and altitudes of its places.</summary>
    public void WriteTracks(Stream stream) => Collection(stream, json =>
    {
        foreach (var (name, satellite) in _satellites)
        {
            var points = Track(satellite).ToList();
            Feature(json, "MultiLineString", () =>
            {
                json.WriteStartArray();
                json.WriteStartArray();
                for (var i = 0; i < points.Count; i++)
                {
                    if (i > 0 && Math.Abs(points[i].Place.LongitudeDegrees - points[i - 1].Place.LongitudeDegrees) > 180.0)
                    {
                        json.WriteEndArray();
                        json.WriteStartArray();
                    }

                    Place(json, points[i].Place.LongitudeDegrees, points[i].Place.LatitudeDegrees);
                }

                json.WriteEndArray();
                json.WriteEndArray();
            });
            json.WriteString("satellite", name);
            json.WriteStartArray("times");
            points.ForEach(point => json.WriteStringValue(Written.Iso(point.Time)));
            json.WriteEndArray();
            json.WriteStartArray("altitudesMeters");
            points.ForEach(point => json.WriteNumberValue(Math.Round(point.Place.AltitudeMeters, 1)));
            json.WriteEndArray();
            EndFeature(json);
        }
    });

    /// <summary>What each sensor sees at instants over the window.</summary>
    public void WriteFootprints(Stream stream) => Collection(stream, json =>
    {
        var step = Step(MostFootprints, _assets.Count);
        foreach (var asset in _assets)
        {
            foreach (var point in GroundTrack.Of(new Sgp4(asset.Elements), _window.Start, _window.End, step))
            {
                var geometry = Footprint.Of(point.State, asset.Sensor, 36);
                Feature(json, "MultiPolygon", () =>
                {
                    json.WriteStartArray();
                    for (var i = 0; i < geometry.NumGeometries; i++)
                    {
                        if (geometry.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
                        {
                            Polygon(json, polygon);
                        }
                    }

                    json.WriteEndArray();
                });
                json.WriteString("asset", asset.Name);
                json.WriteString("time", Written.Iso(point.Time));
                json.WriteNumber("seconds", step.TotalSeconds);
                EndFeature(json);
            }
        }
    });

    public void WriteCzml(Stream stream)
    {
        var step = Step(MostPoints, _satellites.Count);
        var ephemerides = _satellites.Select(satellite =>
            SatelliteEphemeris.Of(satellite.Satellite, _window.Start, _window.End, step) with { Name = satellite.Name }).ToList();
        if (ephemerides.TrueForAll(ephemeris => ephemeris.States.Count == 0))
        {
            stream.Write("[{\"id\":\"document\",\"version\":\"1.0\"}]"u8);
            return;
        }

        // The exporter draws one kind of footprint; where sensors differ footprints.geojson has them.
        var isOne = _assets.All(asset => asset.Sensor == _assets[0].Sensor) && ephemerides.Sum(ephemeris => ephemeris.States.Count) <= MostFootprints;
        CzmlExport.Write(stream, ephemerides, isOne ? _assets[0].Sensor : null);
    }

    private IEnumerable<GroundTrackPoint> Track(Sgp4 satellite) =>
        GroundTrack.Of(satellite, _window.Start, _window.End, Step(MostPoints, _satellites.Count));

    /// <summary>The study's step, or as much longer as keeps the number of all points bounded.</summary>
    private TimeSpan Step(int most, int count)
    {
        var least = TimeSpan.FromSeconds(Math.Ceiling(_window.Duration.TotalSeconds * count / most));
        return least > _step ? least : _step;
    }

    private static void Collection(Stream stream, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Feature(Utf8JsonWriter json, string type, Action coordinates)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", type);
        json.WritePropertyName("coordinates");
        coordinates();
        json.WriteEndObject();
        json.WriteStartObject("properties");
    }

    private static void EndFeature(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Polygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        foreach (var ring in polygon.Holes.Prepend(polygon.Shell))
        {
            json.WriteStartArray();
            foreach (var corner in ring.Coordinates)
            {
                Place(json, corner.X, corner.Y);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, double longitude, double latitude)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(longitude, 5));
        json.WriteNumberValue(Math.Round(latitude, 5));
        json.WriteEndArray();
    }
}
