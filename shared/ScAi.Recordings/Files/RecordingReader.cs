using ScAi.Messages;
using ScAi.Recordings.Files;

namespace ScAi.Recordings;

/// <summary>Reads a recording message by message, for whoever has to see all of each.</summary>
public static class RecordingReader
{
    private const int BlockSize = 1 << 20;

    /// <summary>
    /// The messages in the order in which they came. A last line that was cut off is left out; any other that cannot be read
    /// is an error.
    /// </summary>
    /// <param name="path">A file <c>messages.jsonl</c>.</param>
    /// <param name="codec">Reads payloads.</param>
    /// <exception cref="InvalidDataException">There is no such file, or a line is not one of a recording; names file and line.</exception>
    public static IEnumerable<RecordedMessage> Read(string path, WireCodec codec)
    {
        var number = 0L;
        foreach (var line in Lines(path))
        {
            number++;
            yield return Parse(number, line, codec) ?? throw new InvalidDataException(
                $"{path}:{number}: expected a message with wall, topic and payload");
        }
    }

    /// <summary>A message from its line; null when the line is none of a recording.</summary>
    internal static RecordedMessage? Parse(long number, ReadOnlyMemory<byte> utf8, WireCodec codec)
    {
        if (!RecordedLine.TryParse(utf8.Span, out var line) || !line.TryReadWall(out var wall)
            || !Topic.TryParse(System.Text.Encoding.UTF8.GetString(line.Topic), out var topic))
        {
            return null;
        }

        string? run = null;
        var payload = line.PublishedPayload();
        var record = payload.Length == 0 && line.IsTakenBack ? null : codec.Decode(topic!, payload);
        return new RecordedMessage(number, wall, topic!, record, payload, line.Retain, line.StampOf(ref run));
    }

    /// <summary>The whole lines of a file; each is good until the next.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Lines(string path)
    {
        using var file = Open(path);
        var buffer = new byte[BlockSize];
        var (start, end) = (0, 0);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return buffer.AsMemory(start, length);
                start += length + 1;
                continue;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }

            var read = file.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                yield break;
            }

            end += read;
        }
    }

    internal static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"expected a recording such as runs/NAME/messages.jsonl, got {path}", wrong);
        }
    }
}
