using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Time;

namespace ScAi.Constellations.Packages;

/// <summary>Looks into the files of a package that came from elsewhere, as far as a page shows them.</summary>
internal static class ContentCheck
{
    private const string PassesHead = "target,asset,start,end,duration_s,percent\n";
    private const double LongestSeconds = 31 * 86_400.0;
    private const string RevisitsHead = "target,gap_start,gap_end,duration_s\n";

    /// <exception cref="FormatException">The file is not as packages have it.</exception>
    public static void Check(string name, ReadOnlyMemory<byte> content, PackageFacts facts)
    {
        if (!Utf8.IsValid(content.Span))
        {
            throw new FormatException("expected text in UTF-8");
        }

        var (section, file) = name.Split('/') is [var folder, var inside] ? (folder, inside) : (null, name);
        if (section is not null && !facts.Sections.ContainsKey(section))
        {
            throw new FormatException($"expected files of the sections that summary.json has; '{section}' is none of them");
        }

        switch (file)
        {
            case "parameters.json" when SimulationPlan.DigestOf(content.Span) != facts.Digest:
                throw new FormatException("expected the plan whose digest summary.json has");
            case "tracks.geojson":
                Features(content, "MultiLineString", properties =>
                {
                    properties.Text("satellite");
                    Times(properties, properties.Numbers("altitudesMeters"));
                });
                break;
            case "footprints.geojson":
                Features(content, "MultiPolygon", properties =>
                {
                    properties.Text("asset");
                    if (properties.Number("seconds") is < 0.0 or > LongestSeconds)
                    {
                        throw new FormatException($"expected 'seconds' from 0 to {LongestSeconds}");
                    }

                    Time(properties.Text("time"));
                });
                break;
            case "figures.json":
                Shape.Of(content, root => Figures(root, facts.Sections[section!]));
                break;
            case "passes.csv":
                Begins(content, PassesHead);
                break;
            case "revisits.csv":
                Begins(content, RevisitsHead);
                break;
            case var json when Path.GetExtension(json) is ".json" or ".geojson" or ".czml":
                Shape.Of(content, root => root.ValueKind);
                break;
        }
    }

    private static void Features(ReadOnlyMemory<byte> content, string geometry, Action<JsonElement> properties) => Shape.Of(content, root =>
    {
        foreach (var feature in root.Member("features", JsonValueKind.Array).EnumerateArray())
        {
            var shape = feature.Member("geometry", JsonValueKind.Object);
            if (shape.Text("type") != geometry)
            {
                throw new FormatException($"expected geometries of the type {geometry}");
            }

            Places(shape.Member("coordinates", JsonValueKind.Array), geometry == "MultiPolygon" ? 3 : 2);
            properties(feature.Member("properties", JsonValueKind.Object));
        }

        return root.ValueKind;
    });

    /// <summary>Longitude and latitude in as many arrays in each other.</summary>
    private static void Places(JsonElement array, int depth)
    {
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Array)
            {
                throw new FormatException("expected coordinates as arrays");
            }

            if (depth > 1)
            {
                Places(item, depth - 1);
            }
            else if (item.GetArrayLength() != 2 || !IsWithin(item[0], 180.0) || !IsWithin(item[1], 90.0))
            {
                throw new FormatException("expected places of a longitude from -180 to 180 and a latitude from -90 to 90");
            }
        }
    }

    private static bool IsWithin(JsonElement item, double most) =>
        item.ValueKind == JsonValueKind.Number && item.TryGetDouble(out var degrees) && Math.Abs(degrees) <= most;

    private static void Times(JsonElement properties, int count)
    {
        var times = properties.Texts("times");
        times.ToList().ForEach(Time);
        if (times.Count != count)
        {
            throw new FormatException("expected a time for each place of a track");
        }
    }

    private static void Time(string text)
    {
        if (!ScenarioTime.TryParse(text, out _))
        {
            throw new FormatException("expected times such as 2023-08-01T00:00:00Z");
        }
    }

    private static JsonValueKind Figures(JsonElement root, long cells)
    {
        string[] columns = root.Text("kind") == "areas"
            ? ["longitude", "latitude", "weight", "west", "south", "east", "north"] : ["longitude", "latitude", "weight"];
        foreach (var column in columns)
        {
            Same(root.Numbers(column), cells);
        }

        foreach (var figure in root.Member("figures", JsonValueKind.Object).EnumerateObject())
        {
            figure.Value.Text("unit");
            Same(figure.Value.Numbers("values", orNull: true), cells);
        }

        return root.ValueKind;
    }

    private static void Same(int count, long cells)
    {
        if (count != cells)
        {
            throw new FormatException($"expected columns of {cells} cells, as summary.json has it");
        }
    }

    private static void Begins(ReadOnlyMemory<byte> content, string head)
    {
        if (!content.Span.StartsWith(Encoding.UTF8.GetBytes(head)))
        {
            throw new FormatException($"expected the heading {head.TrimEnd()}");
        }
    }
}
