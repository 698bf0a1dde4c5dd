using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ScAi.Orbits.Coverage.Figures;

namespace ScAi.Workers.Studies;

/// <summary>The canonical form of a study: JSON with fixed members in fixed order, numbers in their shortest exact form.</summary>
/// <remarks>Equal studies have equal texts, and a study that is written and read gives the same result, bit for bit.</remarks>
public static class StudyText
{
    /// <summary>The longest text that is read, in bytes: some 20,000 satellites.</summary>
    public const int LargestBytes = 16 * 1024 * 1024;

    /// <summary>The canonical text in UTF-8.</summary>
    public static byte[] Write(StudyDefinition study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("from", study.Interval.Start.UnixMicroseconds);
            json.WriteNumber("to", study.Interval.End.UnixMicroseconds);
            WriteTarget(json, study.Target);
            json.WriteStartArray("figures");
            foreach (var figure in FigureName.All.Where(study.Figures.Contains))
            {
                json.WriteStringValue(FigureName.Of(figure));
            }

            json.WriteEndArray();
            json.WriteStartArray("percentiles");
            study.Percentiles.ToList().ForEach(json.WriteNumberValue);
            json.WriteEndArray();
            json.WriteStartArray("assetCounts");
            study.AssetCounts.ToList().ForEach(json.WriteNumberValue);
            json.WriteEndArray();
            json.WriteNumber("sampleStep", study.SampleStep.Ticks);
            json.WriteNumber("dilutionStep", study.DilutionStep.Ticks);
            json.WriteBoolean("keepsAccesses", study.KeepsAccesses);
            json.WriteStartArray("assets");
            foreach (var asset in study.Assets)
            {
                json.WriteStartObject();
                json.WriteString("name", asset.Name);
                ElementsText.Write(json, "elements", asset.Elements);
                SensorText.Write(json, "sensor", asset.Sensor);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 of a canonical text, in lower-case hexadecimal.</summary>
    public static string DigestOf(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such text; says what is wrong.</exception>
    public static StudyDefinition Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return new StudyDefinition
            {
                Interval = new(Instant(root, "from"), Instant(root, "to")),
                Target = ReadTarget(root.GetProperty("target")),
                Figures = [.. root.GetProperty("figures").EnumerateArray().Select(Figure)],
                Percentiles = [.. root.GetProperty("percentiles").EnumerateArray().Select(value => value.GetDouble())],
                AssetCounts = [.. root.GetProperty("assetCounts").EnumerateArray().Select(value => value.GetInt32())],
                SampleStep = TimeSpan.FromTicks(root.GetProperty("sampleStep").GetInt64()),
                DilutionStep = TimeSpan.FromTicks(root.GetProperty("dilutionStep").GetInt64()),
                KeepsAccesses = root.GetProperty("keepsAccesses").GetBoolean(),
                Assets =
                [
                    .. root.GetProperty("assets").EnumerateArray().Select(asset => new AssetDefinition(
                        asset.GetProperty("name").GetString()!,
                        ElementsText.Read(asset.GetProperty("elements")),
                        SensorText.Read(asset.GetProperty("sensor")))),
                ],
            };
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException($"not a study: {wrong.Message}", wrong);
        }
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetDefinition target)
    {
        json.WriteStartObject("target");
        if (target.GeoJson is { } text)
        {
            json.WriteString("geoJson", text);
        }
        else
        {
            json.WriteNumber("south", target.SouthDegrees);
            json.WriteNumber("north", target.NorthDegrees);
        }

        json.WriteNumber("resolution", target.ResolutionDegrees);
        json.WriteString("shape", target.Shape.ToString());
        json.WriteEndObject();
    }

    private static TargetDefinition ReadTarget(JsonElement target)
    {
        var resolution = target.GetProperty("resolution").GetDouble();
        var shape = Enum.Parse<ScAi.Orbits.Coverage.Targets.GridShape>(target.GetProperty("shape").GetString()!);
        return target.TryGetProperty("geoJson", out var text)
            ? new TargetDefinition(text.GetString(), resolution, shape)
            : new TargetDefinition(null, resolution, shape, target.GetProperty("south").GetDouble(), target.GetProperty("north").GetDouble());
    }

    private static Time.ScenarioTime Instant(JsonElement root, string name) =>
        Time.ScenarioTime.FromUnixMicroseconds(root.GetProperty(name).GetInt64());

    private static FigureOfMerit Figure(JsonElement name) =>
        FigureName.Find(name.GetString()) ?? throw new FormatException($"there is no figure '{name.GetString()}'");
}
