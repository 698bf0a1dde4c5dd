using System.Text;
using System.Text.Json;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Checking;

/// <summary>Reads a recording, <c>messages.jsonl</c> of a run folder.</summary>
internal static class RecordingFile
{
    /// <summary>The messages in the order in which they came; a last line that was cut off is left out.</summary>
    /// <exception cref="InvalidDataException">A line is not one of a recording; names file and line.</exception>
    public static IEnumerable<Seen> Read(string path, WireCodec codec)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"--recording: expected a file such as runs/NAME/messages.jsonl, got {path}");
        }

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (Parse(line, codec) is { } seen)
            {
                yield return seen;
            }
            else if (line.EndsWith('}'))
            {
                throw new InvalidDataException($"{path}:{number}: expected a message with wall, topic and payload");
            }
        }
    }

    private static Seen? Parse(string line, WireCodec codec)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var entry = document.RootElement;
            if (!entry.TryGetProperty("topic", out var text) || !Topic.TryParse(text.GetString()!, out var topic)
                || !entry.TryGetProperty("wall", out var at) || !WireText.TryParse(Encoding.UTF8.GetBytes(at.GetString()!), out var wall))
            {
                return null;
            }

            var payload = PayloadOf(entry);
            return new Seen(
                wall,
                topic!,
                payload.Length == 0 ? null : codec.Decode(topic!, payload),
                payload,
                entry.TryGetProperty("retain", out var retained) && retained.GetBoolean(),
                StampOf(entry));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static byte[] PayloadOf(JsonElement entry) =>
        entry.TryGetProperty("bytes", out var bytes) ? bytes.GetBytesFromBase64()
        : entry.TryGetProperty("payload", out var payload) && payload.ValueKind != JsonValueKind.Null
            ? Encoding.UTF8.GetBytes(payload.GetRawText())
            : [];

    private static MessageStamp? StampOf(JsonElement entry) => entry.TryGetProperty("run", out var run)
        ? new MessageStamp(run.GetString()!, entry.GetProperty("tick").GetInt64(), entry.GetProperty("seq").GetInt64())
        : null;
}
