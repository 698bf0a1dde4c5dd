using System.Text.Json;

namespace ScAi.Federations.Tests.Processes;

/// <summary>A line of <c>messages.jsonl</c>.</summary>
internal sealed record RecordedLine(DateTimeOffset Wall, string Topic, bool IsRetained, JsonElement? Payload, string? Malformed)
{
    /// <summary>The topic below the prefix.</summary>
    public string BelowPrefix => Topic[(Topic.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public static RecordedLine Parse(string line)
    {
        var root = JsonElement.Parse(line);
        return new RecordedLine(
            root.GetProperty("wall").GetDateTimeOffset(),
            root.GetProperty("topic").GetString()!,
            root.TryGetProperty("retain", out _),
            root.TryGetProperty("payload", out var payload) ? payload : null,
            root.TryGetProperty("malformed", out var malformed) ? malformed.GetString() : null);
    }

    /// <summary>A member of the payload, or of its <c>properties</c>, as text.</summary>
    public string? Member(string name)
    {
        if (Payload is not { ValueKind: JsonValueKind.Object } payload)
        {
            return null;
        }

        return payload.TryGetProperty(name, out var member)
            || (payload.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out member))
            ? member.ToString()
            : null;
    }
}
