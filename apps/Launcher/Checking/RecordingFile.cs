using ScAi.Messages;
using ScAi.Recordings;

namespace ScAi.Launcher.Checking;

/// <summary>Reads a recording, <c>messages.jsonl</c> of a run folder, for an examination.</summary>
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

        return RecordingReader.Read(path, codec).Select(message => new Seen(
            message.Wall, message.Topic, message.Record, message.Payload, message.IsRetained, message.Stamp));
    }
}
