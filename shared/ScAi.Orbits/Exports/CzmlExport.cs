using System.Text.Json;
using NetTopologySuite.Geometries;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Frames;
using ScAi.Time;
using static ScAi.Orbits.Exports.ExportText;

namespace ScAi.Orbits.Exports;

/// <summary>Writes CZML 1.0, which every Cesium viewer opens: a clock, satellites on their paths, and footprints if wanted.</summary>
/// <remarks>Positions are Earth-fixed, in metres, with Lagrange interpolation of degree 5; steps of up to a minute suit low orbits.</remarks>
public static class CzmlExport
{
    private static readonly int[][] Colors =
        [[66, 165, 245], [255, 167, 38], [102, 187, 106], [239, 83, 80], [171, 71, 188], [38, 198, 218], [255, 238, 88], [236, 64, 122]];

    /// <summary>Writes satellites.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="ephemerides">At least one with a state; those without are left out.</param>
    /// <param name="footprint">What each looks with, to draw its footprint; <c>null</c> for none.</param>
    /// <param name="name">What the viewer calls the whole.</param>
    public static void Write(Stream stream, IReadOnlyList<SatelliteEphemeris> ephemerides, Sensor? footprint = null, string name = "ScAi")
    {
        ArgumentNullException.ThrowIfNull(ephemerides);
        var shown = ephemerides.Where(ephemeris => ephemeris.States.Count > 0).ToList();
        if (shown.Count == 0)
        {
            throw new ArgumentException("There is no state to export.", nameof(ephemerides));
        }

        using var json = new Utf8JsonWriter(stream);
        json.WriteStartArray();
        var (from, to) = (shown.Min(e => e.Times[0]), shown.Max(e => e.Times[^1]));
        WriteDocument(json, name, from, to);
        for (var i = 0; i < shown.Count; i++)
        {
            WriteSatellite(json, shown[i], i);
            if (footprint is not null)
            {
                WriteFootprints(json, shown[i], i, footprint);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Writes satellites, sites and the links between them.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="ephemerides">At least one with a state; those without are left out, and their links too.</param>
    /// <param name="sites">Places on the ground.</param>
    /// <param name="links">Lines between them, in the order of their starts.</param>
    /// <param name="name">What the viewer calls the whole.</param>
    public static void Write(
        Stream stream, IReadOnlyList<SatelliteEphemeris> ephemerides, IReadOnlyList<CzmlSite> sites, IReadOnlyList<CzmlLink> links, string name)
    {
        ArgumentNullException.ThrowIfNull(ephemerides);
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(links);
        var shown = ephemerides.Where(ephemeris => ephemeris.States.Count > 0).ToList();
        if (shown.Count == 0)
        {
            throw new ArgumentException("There is no state to export.", nameof(ephemerides));
        }

        using var json = new Utf8JsonWriter(stream);
        json.WriteStartArray();
        var (from, to) = (shown.Min(e => e.Times[0]), shown.Max(e => e.Times[^1]));
        WriteDocument(json, name, from, to);
        for (var i = 0; i < ephemerides.Count; i++)
        {
            if (ephemerides[i].States.Count > 0)
            {
                WriteSatellite(json, ephemerides[i], i);
            }
        }

        for (var i = 0; i < sites.Count; i++)
        {
            CzmlGround.WriteSite(json, sites[i], i, from, to);
        }

        foreach (var pair in links.Where(link => ephemerides[link.Satellite].States.Count > 0).GroupBy(link => (link.Satellite, link.Site)))
        {
            var satellite = ephemerides[pair.Key.Satellite];
            CzmlGround.WriteLinks(
                json, Id(satellite, pair.Key.Satellite), $"{satellite.Name} - {sites[pair.Key.Site].Name}", pair, from, to);
        }

        json.WriteEndArray();
    }

    private static void WriteDocument(Utf8JsonWriter json, string name, ScenarioTime from, ScenarioTime to)
    {
        json.WriteStartObject();
        json.WriteString("id", "document");
        json.WriteString("name", name);
        json.WriteString("version", "1.0");
        json.WriteStartObject("clock");
        json.WriteString("interval", Interval(from, to));
        json.WriteString("currentTime", Iso(from));
        json.WriteNumber("multiplier", 60);
        json.WriteString("range", "LOOP_STOP");
        json.WriteString("step", "SYSTEM_CLOCK_MULTIPLIER");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSatellite(Utf8JsonWriter json, SatelliteEphemeris ephemeris, int index)
    {
        json.WriteStartObject();
        json.WriteString("id", Id(ephemeris, index));
        json.WriteString("name", ephemeris.Name);
        json.WriteString("availability", Interval(ephemeris.Times[0], ephemeris.Times[^1]));
        json.WriteStartObject("position");
        json.WriteString("interpolationAlgorithm", "LAGRANGE");
        json.WriteNumber("interpolationDegree", 5);
        json.WriteString("referenceFrame", "FIXED");
        json.WriteString("epoch", Iso(ephemeris.Times[0]));
        json.WriteStartArray("cartesian");
        for (var i = 0; i < ephemeris.States.Count; i++)
        {
            var (x, y, z) = ephemeris.States[i].ToEarthFixed(ephemeris.Times[i]).Position;
            json.WriteNumberValue((ephemeris.Times[i].UnixMicroseconds - ephemeris.Times[0].UnixMicroseconds) * 1e-6);
            json.WriteNumberValue(Math.Round(1000.0 * x, 3));
            json.WriteNumberValue(Math.Round(1000.0 * y, 3));
            json.WriteNumberValue(Math.Round(1000.0 * z, 3));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("point");
        json.WriteNumber("pixelSize", 8);
        WriteColor(json, index, 255);
        json.WriteEndObject();
        json.WriteStartObject("label");
        json.WriteString("text", ephemeris.Name);
        json.WriteString("font", "12px sans-serif");
        json.WriteStartObject("pixelOffset");
        WriteNumbers(json, "cartesian2", [10, -10]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("path");
        json.WriteNumber("width", 1);
        json.WriteNumber("leadTime", 2700);
        json.WriteNumber("trailTime", 2700);
        json.WriteNumber("resolution", 60);
        WriteMaterial(json, index, 180);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>One packet per part of a footprint that the antimeridian cuts; each step shows its own polygon.</summary>
    private static void WriteFootprints(Utf8JsonWriter json, SatelliteEphemeris ephemeris, int index, Sensor sensor)
    {
        var steps = new List<(string Interval, List<Polygon> Polygons)>();
        for (var i = 0; i + 1 < ephemeris.States.Count; i++)
        {
            var geometry = Footprint.Of(ephemeris.States[i].ToEarthFixed(ephemeris.Times[i]), sensor, 36);
            var polygons = Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>()
                .Where(polygon => !polygon.IsEmpty).ToList();
            steps.Add((Interval(ephemeris.Times[i], ephemeris.Times[i + 1]), polygons));
        }

        for (var part = 0; part < steps.Max(step => (int?)step.Polygons.Count).GetValueOrDefault(); part++)
        {
            json.WriteStartObject();
            json.WriteString("id", $"{Id(ephemeris, index)}/footprint/{part}");
            json.WriteString("name", $"{ephemeris.Name} footprint");
            json.WriteString("parent", Id(ephemeris, index));
            json.WriteStartObject("polygon");
            json.WriteStartArray("show");
            foreach (var (interval, polygons) in steps)
            {
                json.WriteStartObject();
                json.WriteString("interval", interval);
                json.WriteBoolean("boolean", polygons.Count > part);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("positions");
            foreach (var (interval, polygons) in steps.Where(step => step.Polygons.Count > part))
            {
                json.WriteStartObject();
                json.WriteString("interval", interval);
                WriteNumbers(
                    json, "cartographicDegrees",
                    polygons[part].Shell.Coordinates.SkipLast(1).SelectMany(c => new[] { Math.Round(c.X, 6), Math.Round(c.Y, 6), 0.0 }));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("height", 0);
            WriteMaterial(json, index, 60);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteMaterial(Utf8JsonWriter json, int index, int alpha)
    {
        json.WriteStartObject("material");
        json.WriteStartObject("solidColor");
        WriteColor(json, index, alpha);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteColor(Utf8JsonWriter json, int index, int alpha)
    {
        json.WriteStartObject("color");
        WriteNumbers(json, "rgba", [.. Colors[index % Colors.Length].Select(c => (double)c), alpha]);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static string Id(SatelliteEphemeris ephemeris, int index) => $"satellite/{index}/{ephemeris.CatalogueNumber}";

    private static string Interval(ScenarioTime from, ScenarioTime to) => $"{Iso(from)}/{Iso(to)}";
}
