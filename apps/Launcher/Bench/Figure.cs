using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using ScAi.Launcher.Commands;

namespace ScAi.Launcher.Bench;

/// <summary>A measured figure: the median of several runs, with the conditions under which it was measured.</summary>
internal sealed record Figure(
    string Name, string Unit, double Median, IReadOnlyList<double> Runs, string Conditions)
{
    public static string Machine { get; } =
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}";

    /// <summary>Measures several times and takes the median.</summary>
    public static Figure Of(string name, string unit, string conditions, int runs, Func<double> measure)
    {
        var values = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            values.Add(Math.Round(measure(), 4));
        }

        return new Figure(name, unit, Middle(values), values, $"{conditions}; {Machine}");
    }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => ReadableJson.Of(this, FigureJson.Default.Figure);

    private static double Middle(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>Serialises figures without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Figure))]
internal sealed partial class FigureJson : JsonSerializerContext;
