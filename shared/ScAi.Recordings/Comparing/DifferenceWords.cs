using System.Text;
using System.Text.Json;

namespace ScAi.Recordings.Comparing;

/// <summary>Says in words where two runs part: scenario time, topic, field, both values.</summary>
internal static class DifferenceWords
{
    private const int LongestValue = 120;

    public static string Of(Parting parting, RunStreams a, RunStreams b)
    {
        var (ofA, ofB) = (parting.A is { } entryA ? Find(a, entryA) : null, parting.B is { } entryB ? Find(b, entryB) : null);
        var words = new StringBuilder($"at {(parting.A ?? parting.B)!.Value.At} on {parting.Topic}");
        if (ofA is null || ofB is null)
        {
            var only = (ofA ?? ofB)!;
            return words.Append(
                $": only {(ofA is null ? b.File : a.File)}:{only.Number} has {Cut(Encoding.UTF8.GetString(only.Payload.Span))}; "
                + $"{parting.CountA} messages against {parting.CountB}").ToString();
        }

        words.Append($" ({a.File}:{ofA.Number}, {b.File}:{ofB.Number}): ");
        if (ofA.Stamp is { } stampA && ofB.Stamp is { } stampB)
        {
            if (a.IsExact && stampA.Sequence != stampB.Sequence)
            {
                return words.Append($"seq: {stampA.Sequence} against {stampB.Sequence}").ToString();
            }

            if (stampA.Tick != stampB.Tick && ofA.Payload.Span.SequenceEqual(ofB.Payload.Span))
            {
                return words.Append($"tick: {stampA.Tick} against {stampB.Tick}").ToString();
            }
        }

        return words.Append(FieldOf(ofA.Payload, ofB.Payload)).ToString();
    }

    /// <summary>The first field in which two payloads differ, with both values.</summary>
    internal static string FieldOf(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b)
    {
        try
        {
            using var ofA = JsonDocument.Parse(a);
            using var ofB = JsonDocument.Parse(b);
            return FieldOf("", ofA.RootElement, ofB.RootElement) ?? "the same values, written differently";
        }
        catch (JsonException)
        {
            return $"{Cut(Encoding.UTF8.GetString(a.Span))} against {Cut(Encoding.UTF8.GetString(b.Span))}";
        }
    }

    internal static string? FieldOf(string path, JsonElement a, JsonElement b)
    {
        if (a.ValueKind == JsonValueKind.Object && b.ValueKind == JsonValueKind.Object)
        {
            var names = a.EnumerateObject().Select(member => member.Name).Union(b.EnumerateObject().Select(member => member.Name));
            return names.Select(name => FieldOf(
                path.Length == 0 ? name : $"{path}.{name}", Member(a, name), Member(b, name))).FirstOrDefault(words => words is not null);
        }

        if (a.ValueKind == JsonValueKind.Array && b.ValueKind == JsonValueKind.Array && a.GetArrayLength() == b.GetArrayLength())
        {
            return Enumerable.Range(0, a.GetArrayLength())
                .Select(i => FieldOf($"{path}[{i}]", a[i], b[i])).FirstOrDefault(words => words is not null);
        }

        var (textA, textB) = (TextOf(a), TextOf(b));
        return textA == textB ? null : $"{path}: {Cut(textA)} against {Cut(textB)}";
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) ? member : default;

    private static string TextOf(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? "nothing" : element.GetRawText();

    private static string Cut(string text) => text.Length <= LongestValue ? text : $"{text.AsSpan(0, LongestValue)}...";

    private static RecordedMessage Find(RunStreams run, MessageStream.Entry entry) =>
        RecordingReader.Read(run.File, run.Codec).First(message => message.Number == entry.Number);
}
