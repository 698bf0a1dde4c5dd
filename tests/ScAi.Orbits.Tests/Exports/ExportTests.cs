using System.Globalization;
using System.Text;
using System.Text.Json;
using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Orbits.Exports;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;

namespace ScAi.Orbits.Tests.Exports;

public class ExportTests
{
    [Fact]
    public void WriteCsv_Geodetic_HoldsEveryInstantAndTheEnd()
    {
        using var writer = new StringWriter();
        EphemerisExport.WriteCsv(writer, [Ephemeris()], ExportFrame.Geodetic);
        var rows = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("satellite,catalogue_number,time,latitude_deg,longitude_deg,altitude_m", rows[0]);
        Assert.Equal(12, rows.Length);
        Assert.StartsWith("SUOMI NPP,37849,2023-08-01T00:01:00Z,", rows[2]);
        Assert.StartsWith("SUOMI NPP,37849,2023-08-01T00:09:30.500000Z,", rows[11]);
        Assert.InRange(double.Parse(rows[1].Split(',')[5], CultureInfo.InvariantCulture), 820_000, 860_000);
    }

    [Fact]
    public void WriteStk_Ephemeris_HasTheDocumentedKeywordsAndMetres()
    {
        using var writer = new StringWriter();
        var ephemeris = Ephemeris();
        EphemerisExport.WriteStk(writer, ephemeris);
        var lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("stk.v.11.0", lines[0]);
        Assert.Contains("NumberOfEphemerisPoints 11", lines);
        Assert.Contains("ScenarioEpoch 1 Aug 2023 00:00:00.000000", lines);
        Assert.Contains("CoordinateSystem TEMEOfDate", lines);
        Assert.Equal("END Ephemeris", lines[^1]);
        var row = lines[Array.IndexOf(lines, "EphemerisTimePosVel") + 2].Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(7, row.Length);
        Assert.Equal(60.0, row[0]);
        Assert.Equal(1000.0 * ephemeris.States[1].Position.XKilometers, row[1], 1e-6);
        Assert.Equal(1000.0 * ephemeris.States[1].Velocity.ZKilometersPerSecond, row[6], 1e-9);
    }

    [Fact]
    public void Czml_SatellitesWithFootprints_IsADocumentOfPackets()
    {
        using var stream = new MemoryStream();
        CzmlExport.Write(stream, [Ephemeris()], Sensor.Cone(40.0));
        using var document = JsonDocument.Parse(stream.ToArray());
        var packets = document.RootElement.EnumerateArray().ToList();

        Assert.Equal("document", packets[0].GetProperty("id").GetString());
        Assert.Equal("1.0", packets[0].GetProperty("version").GetString());
        Assert.Equal("2023-08-01T00:00:00Z/2023-08-01T00:09:30.500000Z", packets[0].GetProperty("clock").GetProperty("interval").GetString());
        Assert.Equal(packets.Count, packets.Select(packet => packet.GetProperty("id").GetString()).Distinct().Count());
        var position = packets[1].GetProperty("position");
        Assert.Equal("FIXED", position.GetProperty("referenceFrame").GetString());
        var numbers = position.GetProperty("cartesian").EnumerateArray().Select(n => n.GetDouble()).ToArray();
        Assert.Equal(44, numbers.Length);
        for (var i = 0; i < 11; i++)
        {
            Assert.True(i == 0 || numbers[4 * i] > numbers[4 * i - 4]);
            var place = Wgs84.ToGeodetic(new(numbers[4 * i + 1] / 1000.0, numbers[4 * i + 2] / 1000.0, numbers[4 * i + 3] / 1000.0));
            Assert.InRange(place.AltitudeMeters, 820_000, 860_000);
        }

        var polygon = packets[2].GetProperty("polygon");
        Assert.Equal(10, polygon.GetProperty("show").GetArrayLength());
        Assert.All(polygon.GetProperty("positions").EnumerateArray(), step =>
        {
            Assert.Contains('/', step.GetProperty("interval").GetString()!);
            Assert.Equal(0, step.GetProperty("cartographicDegrees").GetArrayLength() % 3);
        });
    }

    [Fact]
    public void WriteGeoJson_Cells_ReadBackAsTheirTarget()
    {
        var result = new CoverageAnalysis(new CoverageStudy
        {
            Assets = [new CoverageAsset("=A,\"B\"", Satellite(), Sensor.Cone(50.0))],
            Target = CoverageTarget.LatitudeBand(40.0, 50.0, 5.0),
            Interval = new(A.August1, A.August1 + TimeSpan.FromHours(6)),
            KeepsAccesses = true,
        }).Run();
        using var stream = new MemoryStream();
        CoverageExport.WriteGeoJson(stream, result);
        var text = Encoding.UTF8.GetString(stream.ToArray());

        var back = GeoJsonTarget.Read(text, 5.0);
        Assert.Equal(result.Study.Target.TotalWeight, back.TotalWeight, 1e-3);
        using var document = JsonDocument.Parse(text);
        var properties = document.RootElement.GetProperty("features")[0].GetProperty("properties");
        Assert.True(properties.TryGetProperty("revisit-time.max", out _));

        using var cells = new StringWriter();
        CoverageExport.WriteCellsCsv(cells, result);
        var rows = cells.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(145, rows.Length);
        Assert.All(rows, row => Assert.Equal(rows[0].Split(',').Length, row.Split(',').Length));

        using var accesses = new StringWriter();
        CoverageExport.WriteAccessesCsv(accesses, result);
        Assert.Contains(",\"'=A,\"\"B\"\"\",", accesses.ToString());

        using var json = new MemoryStream();
        CoverageExport.WriteJson(json, result);
        using var summary = JsonDocument.Parse(json.ToArray());
        Assert.Equal(CoverageResult.EdgeRuleText, summary.RootElement.GetProperty("edge_rule").GetString());
        Assert.All(result.Passes, pass => Assert.InRange(pass.SeenPercent!.Value, 0.0, 100.0));
    }

    private static Sgp4 Satellite() => new(A.DownlinkSatellites()[0]);

    private static SatelliteEphemeris Ephemeris() =>
        SatelliteEphemeris.Of(Satellite(), A.August1, A.August1 + TimeSpan.FromSeconds(570.5), TimeSpan.FromMinutes(1));
}
