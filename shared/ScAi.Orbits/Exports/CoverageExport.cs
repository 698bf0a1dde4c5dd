using System.Text.Json;
using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Targets;
using static ScAi.Orbits.Exports.ExportText;

namespace ScAi.Orbits.Exports;

/// <summary>Writes coverage results: cells as CSV or GeoJSON, everything but the cells as JSON, accesses as CSV.</summary>
public static class CoverageExport
{
    /// <summary>One row per cell: place, weight and every column of figures; undefined values are empty.</summary>
    public static void WriteCellsCsv(TextWriter writer, CoverageResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        writer.NewLine = "\n";
        writer.WriteLine("cell,latitude_deg,longitude_deg,altitude_m,weight," + string.Join(',', result.Columns.Select(Header)));
        for (var i = 0; i < result.Study.Target.Cells.Count; i++)
        {
            var cell = result.Study.Target.Cells[i];
            writer.Write($"{i},{Number(cell.Place.LatitudeDegrees)},{Number(cell.Place.LongitudeDegrees)},");
            writer.Write($"{Number(cell.Place.AltitudeMeters, 3)},{Number(cell.Weight)}");
            foreach (var column in result.Columns)
            {
                writer.Write(',');
                writer.Write(Number(column.Values[i]));
            }

            writer.WriteLine();
        }
    }

    /// <summary>One row per access, by cell and start; for studies that keep them.</summary>
    public static void WriteAccessesCsv(TextWriter writer, CoverageResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        writer.NewLine = "\n";
        writer.WriteLine("cell,latitude_deg,longitude_deg,asset,start,end,duration_s");
        foreach (var access in result.Accesses)
        {
            var place = result.Study.Target.Cells[access.CellIndex].Place;
            writer.WriteLine(
                $"{access.CellIndex},{Number(place.LatitudeDegrees)},{Number(place.LongitudeDegrees)},"
                + $"{Field(result.Study.Assets[access.AssetIndex].Name)},{Iso(access.Start)},{Iso(access.End)},{Number(access.Duration.TotalSeconds)}");
        }
    }

    /// <summary>The parameters, the edge rule, and every summary: whole target, latitudes, assets, passes, over time.</summary>
    public static void WriteJson(Stream stream, CoverageResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var study = result.Study;
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("from", Iso(study.Interval.Start));
        json.WriteString("to", Iso(study.Interval.End));
        json.WriteString("edge_rule", result.EdgeRule);
        json.WriteStartObject("target");
        json.WriteString("description", study.Target.Description);
        json.WriteString("kind", $"{study.Target.Kind}".ToLowerInvariant());
        json.WriteNumber("cells", study.Target.Cells.Count);
        json.WriteNumber("weight", Math.Round(study.Target.TotalWeight, 6));
        json.WriteString("weight_unit", study.Target.Kind switch { TargetKind.Areas => "km2", TargetKind.Lines => "km", _ => "1" });
        json.WriteEndObject();
        WriteValue(json, "mean_percent_covered", result.MeanPercentCovered);
        WriteValue(json, "accumulated_percent_covered", result.AccumulatedPercentCovered);
        json.WriteNumber("dilution_step_s", study.DilutionStep.TotalSeconds);
        json.WriteStartArray("satisfactions");
        foreach (var satisfaction in study.Satisfactions)
        {
            json.WriteStringValue(satisfaction.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var summary in result.Summary)
        {
            WriteSummary(json, summary, study.Percentiles);
        }

        json.WriteEndArray();
        json.WriteStartArray("assets");
        foreach (var asset in result.ByAsset)
        {
            json.WriteStartObject();
            json.WriteString("name", asset.Name);
            json.WriteNumber("accesses", asset.AccessCount);
            WriteValue(json, "mean_access_s", asset.MeanAccessSeconds);
            WriteValue(json, "mean_percent_covered", asset.MeanPercentCovered);
            WriteValue(json, "accumulated_percent", asset.AccumulatedPercent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("passes");
        foreach (var pass in result.Passes)
        {
            json.WriteStartObject();
            json.WriteString("asset", study.Assets[pass.AssetIndex].Name);
            json.WriteString("start", Iso(pass.Time.Start));
            json.WriteString("end", Iso(pass.Time.End));
            json.WriteNumber("duration_s", pass.Time.Duration.TotalSeconds);
            if (pass.SeenPercent is { } seen)
            {
                WriteValue(json, "seen_percent", seen);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("latitudes");
        foreach (var row in result.ByLatitude)
        {
            json.WriteStartObject();
            json.WriteNumber("south_deg", row.SouthDegrees);
            json.WriteNumber("north_deg", row.NorthDegrees);
            json.WriteNumber("weight", Math.Round(row.Weight, 6));
            json.WriteStartObject("mean");
            foreach (var figure in row.Figures)
            {
                WriteValue(json, figure.Name, figure.Mean);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("over_time");
        foreach (var sample in result.OverTime)
        {
            json.WriteStartArray();
            json.WriteStringValue(Iso(sample.Time));
            json.WriteNumberValue(Math.Round(sample.Percent, 6));
            json.WriteNumberValue(Math.Round(sample.AccumulatedPercent, 6));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A FeatureCollection with a polygon per grid cell (a point where there is none) and its figures as properties.</summary>
    public static void WriteGeoJson(Stream stream, CoverageResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("edge_rule", result.EdgeRule);
        json.WriteStartArray("features");
        for (var i = 0; i < result.Study.Target.Cells.Count; i++)
        {
            var cell = result.Study.Target.Cells[i];
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteNumber("id", i);
            json.WriteStartObject("geometry");
            WriteGeometry(json, cell, result.Study.Target.Kind);
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteNumber("weight", Math.Round(cell.Weight, 6));
            foreach (var column in result.Columns)
            {
                WriteValue(json, column.Name, column.Values[i]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGeometry(Utf8JsonWriter json, in TargetCell cell, TargetKind kind)
    {
        void Position(double longitude, double latitude)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(longitude, 7));
            json.WriteNumberValue(Math.Round(latitude, 7));
            json.WriteEndArray();
        }

        if (kind != TargetKind.Areas)
        {
            json.WriteString("type", "Point");
            json.WritePropertyName("coordinates");
            Position(cell.Place.LongitudeDegrees, cell.Place.LatitudeDegrees);
            return;
        }

        json.WriteString("type", "Polygon");
        json.WriteStartArray("coordinates");
        json.WriteStartArray();
        Position(cell.WestDegrees, cell.SouthDegrees);
        Position(cell.EastDegrees, cell.SouthDegrees);
        Position(cell.EastDegrees, cell.NorthDegrees);
        Position(cell.WestDegrees, cell.NorthDegrees);
        Position(cell.WestDegrees, cell.SouthDegrees);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, FigureSummary summary, IReadOnlyList<double> percentiles)
    {
        json.WriteStartObject();
        json.WriteString("name", summary.Name);
        json.WriteString("unit", summary.Unit);
        WriteValue(json, "min", summary.Minimum);
        WriteValue(json, "mean", summary.Mean);
        WriteValue(json, "max", summary.Maximum);
        for (var p = 0; p < percentiles.Count; p++)
        {
            WriteValue(json, FormattableString.Invariant($"p{percentiles[p]}"), summary.Percentiles[p]);
        }

        WriteValue(json, "defined_percent", summary.DefinedPercent);
        if (summary.SatisfiedPercent is { } satisfied)
        {
            WriteValue(json, "satisfied_percent", satisfied);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, double value)
    {
        if (Finite(value) is { } finite)
        {
            json.WriteNumber(name, Math.Round(finite, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Header(FigureColumn column) => column.Unit switch
    {
        "s" => column.Name + "_s",
        "%" => column.Name + "_percent",
        _ => column.Name,
    };
}
