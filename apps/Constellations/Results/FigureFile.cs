using System.Text.Json;
using ScAi.Orbits.Coverage.Targets;

namespace ScAi.Constellations.Results;

/// <summary><c>figures.json</c>: cells and every figure in columns, for heat maps; and figures by row of latitude.</summary>
internal static class FigureFile
{
    public static void Write(Stream stream, ResultSection section)
    {
        var cells = section.Result.Study.Target.Cells;
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("kind", section.Result.Study.Target.Kind.ToString().ToLowerInvariant());
        Column(json, "longitude", cells.Select(cell => cell.Place.LongitudeDegrees));
        Column(json, "latitude", cells.Select(cell => cell.Place.LatitudeDegrees));
        if (section.Result.Study.Target.Kind == TargetKind.Areas)
        {
            Column(json, "west", cells.Select(cell => cell.WestDegrees));
            Column(json, "south", cells.Select(cell => cell.SouthDegrees));
            Column(json, "east", cells.Select(cell => cell.EastDegrees));
            Column(json, "north", cells.Select(cell => cell.NorthDegrees));
        }

        Column(json, "weight", cells.Select(cell => cell.Weight));
        json.WriteStartObject("figures");
        foreach (var column in section.Result.Columns)
        {
            json.WriteStartObject(column.Name);
            json.WriteString("unit", column.Unit);
            Column(json, "values", column.Values);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteLatitudes(TextWriter writer, ResultSection section)
    {
        writer.WriteLine("south_deg,north_deg,weight,figure,unit,min,mean,max");
        foreach (var row in section.Result.ByLatitude)
        {
            foreach (var figure in row.Figures)
            {
                writer.WriteLine(
                    $"{Written.Number(row.SouthDegrees)},{Written.Number(row.NorthDegrees)},{Written.Number(row.Weight)},{figure.Name},{figure.Unit},"
                    + $"{Written.Number(figure.Minimum)},{Written.Number(figure.Mean)},{Written.Number(figure.Maximum)}");
            }
        }
    }

    public static void Value(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, Math.Round(value, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Column(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue(Math.Round(value, 6));
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
