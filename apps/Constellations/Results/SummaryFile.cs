using System.Text.Json;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Orbits.Coverage;

namespace ScAi.Constellations.Results;

/// <summary><c>summary.json</c>: what a page shows first.</summary>
internal static class SummaryFile
{
    public static void Write(Stream stream, SimulationPlan plan, IReadOnlyList<ResultSection> sections)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("name", plan.Name);
        json.WriteString("preset", plan.Preset);
        json.WriteString("digest", SimulationPlan.DigestOf(plan.Write()));
        json.WriteString("from", Written.Iso(sections[0].Result.Study.Interval.Start));
        json.WriteString("to", Written.Iso(sections[0].Result.Study.Interval.End));
        json.WriteString("edgeRule", CoverageResult.EdgeRuleText);
        json.WriteStartArray("assets");
        foreach (var asset in sections[0].Result.Study.Assets)
        {
            json.WriteStringValue(asset.Name);
        }

        json.WriteEndArray();
        json.WriteStartArray("sections");
        foreach (var section in sections)
        {
            Write(json, section);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResultSection section)
    {
        var result = section.Result;
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("kind", result.Study.Target.Kind.ToString().ToLowerInvariant());
        json.WriteStartArray("names");
        section.Names.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteNumber("cells", result.Study.Target.Cells.Count);
        json.WriteNumber("accesses", result.ByAsset.Sum(asset => asset.AccessCount));
        json.WriteBoolean("listsAccesses", result.Study.KeepsAccesses);
        json.WriteNumber("meanPercentCovered", Math.Round(result.MeanPercentCovered, 6));
        json.WriteNumber("accumulatedPercentCovered", Math.Round(result.AccumulatedPercentCovered, 6));
        json.WriteStartArray("figures");
        foreach (var figure in result.Summary)
        {
            json.WriteStartObject();
            json.WriteString("name", figure.Name);
            json.WriteString("unit", figure.Unit);
            FigureFile.Value(json, "min", figure.Minimum);
            FigureFile.Value(json, "mean", figure.Mean);
            FigureFile.Value(json, "max", figure.Maximum);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
