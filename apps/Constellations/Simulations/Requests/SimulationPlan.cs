using System.Security.Cryptography;
using System.Text.Json;
using ScAi.Workers.Studies;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>A request with everything that it refers to resolved: the studies that answer it. Does not change with the catalogue.</summary>
/// <param name="Name">What the history calls it.</param>
/// <param name="Preset">Or empty.</param>
/// <param name="Sections">A study for all points, and one for each line and area.</param>
/// <param name="Stations">Longitude, latitude, metres; for latency.</param>
public sealed record SimulationPlan(
    string Name, string Preset, IReadOnlyList<PlanSection> Sections, IReadOnlyList<GivenPlace> Stations)
{
    /// <summary>The canonical form: the same for the same request and catalogue.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("name", Name);
            json.WriteString("preset", Preset);
            json.WriteStartArray("stations");
            foreach (var station in Stations)
            {
                json.WriteStartObject();
                json.WriteString("name", station.Name);
                json.WriteStartArray("coordinates");
                station.Coordinates.ToList().ForEach(json.WriteNumberValue);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("sections");
            foreach (var section in Sections)
            {
                json.WriteStartObject();
                json.WriteString("id", section.Id);
                json.WriteStartArray("names");
                section.Names.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
                json.WritePropertyName("study");
                json.WriteRawValue(section.Study.Text.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>SHA-256 of a canonical form.</summary>
    public static string DigestOf(ReadOnlySpan<byte> plan) => Convert.ToHexStringLower(SHA256.HashData(plan));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no plan.</exception>
    public static SimulationPlan Read(ReadOnlyMemory<byte> text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        return new SimulationPlan(
            root.GetProperty("name").GetString()!,
            root.GetProperty("preset").GetString()!,
            [
                .. root.GetProperty("sections").EnumerateArray().Select(section => new PlanSection(
                    section.GetProperty("id").GetString()!,
                    [.. section.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)],
                    SharedStudy.Read(System.Text.Encoding.UTF8.GetBytes(section.GetProperty("study").GetRawText())))),
            ],
            [
                .. root.GetProperty("stations").EnumerateArray().Select(station => new GivenPlace(
                    [.. station.GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble())],
                    station.GetProperty("name").GetString()!)),
            ]);
    }
}
