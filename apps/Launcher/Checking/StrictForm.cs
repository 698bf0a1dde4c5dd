using System.Text.Json;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Checking;

/// <summary>Finds where a payload that can be read was not written as the contract asks.</summary>
/// <remarks>What was read is written again; the two have to say the same in the same form. Members that nobody knows are allowed.</remarks>
internal static class StrictForm
{
    /// <summary>The first deviation and what was expected; null when there is none.</summary>
    public static string? DeviationOf(IWireRecord record, ReadOnlyMemory<byte> payload, WireCodec codec)
    {
        using var written = JsonDocument.Parse(payload);
        if (record is OpaqueRecord)
        {
            return TimeDeviation(written.RootElement);
        }

        using var expected = JsonDocument.Parse(codec.Encode(record));
        return Deviation("payload", written.RootElement, expected.RootElement);
    }

    /// <summary>The time that a message of a federate's own carries; null when it has none or it cannot be read.</summary>
    public static ScenarioTime? TimeOf(OpaqueRecord own) => TextOfTime(own.Payload) is { } text
        && ScenarioTime.TryParse(text, out var time) ? time : null;

    private static string? TimeDeviation(JsonElement own) => TextOfTime(own) is { } text
        && ScenarioTime.TryParse(text, out var time) && time.ToString() != text
            ? $"time: expected \"{time}\", got \"{text}\""
            : null;

    private static string? TextOfTime(JsonElement own) =>
        own.TryGetProperty("time", out var time) && time.ValueKind == JsonValueKind.String ? time.GetString() : null;

    private static string? Deviation(string name, JsonElement written, JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Object when written.ValueKind == JsonValueKind.Object => MemberDeviation(written, expected),
        JsonValueKind.Array => null,
        JsonValueKind.Number when written.ValueKind == JsonValueKind.Number => null,
        _ when written.ValueKind == expected.ValueKind && written.GetRawText() == expected.GetRawText() => null,
        JsonValueKind.String when written.ValueKind == JsonValueKind.String && written.GetString() == expected.GetString() => null,
        _ => $"{name}: expected {expected.GetRawText()}, got {Short(written.GetRawText())}",
    };

    private static string? MemberDeviation(JsonElement written, JsonElement expected)
    {
        foreach (var member in written.EnumerateObject())
        {
            if (expected.TryGetProperty(member.Name, out var value))
            {
                if (Deviation(member.Name, member.Value, value) is { } deviation)
                {
                    return deviation;
                }
            }
            else if (expected.EnumerateObject().FirstOrDefault(known => Folded(known.Name) == Folded(member.Name)).Name is { } meant)
            {
                return $"{member.Name}: expected {meant}";
            }
        }

        return null;
    }

    private static string Folded(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
