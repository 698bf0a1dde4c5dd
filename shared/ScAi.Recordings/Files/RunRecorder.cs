using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Recordings.Files;
using ScAi.Scenarios;

namespace ScAi.Recordings;

/// <summary>Takes in a live run: every message goes to a recording, its log and its history.</summary>
/// <remarks>One thread takes in; the log may be asked from any. The history is for the thread that takes in.</remarks>
public sealed class RunRecorder : IDisposable
{
    private readonly Lock _lock = new();
    private readonly RecordingWriter _writer;

    /// <summary>Starts a recording.</summary>
    /// <param name="path">Where to; an older file is replaced.</param>
    /// <param name="codec">Reads and writes payloads.</param>
    /// <param name="source">Where the run is heard.</param>
    /// <param name="scenario">The scenario, when it is known.</param>
    public RunRecorder(string path, WireCodec codec, RunSource source, Scenario? scenario = null)
    {
        _writer = new RecordingWriter(path, codec);
        Log = new MessageLog(path, codec, new TopicTable(), Flush);
        History = new RunHistory(source, scenario);
    }

    /// <summary>The run so far.</summary>
    public RunHistory History { get; }

    /// <summary>Every message so far.</summary>
    public MessageLog Log { get; }

    /// <summary>How many messages have been recorded.</summary>
    public long Count => _writer.Count;

    /// <summary>Takes in a message.</summary>
    public void See(in BusMessage message, DateTimeOffset wall)
    {
        lock (_lock)
        {
            var offset = _writer.Position;
            _writer.Add(message, wall);
            Log.Add(message.Topic, message.Record, offset);
        }

        History.See(message, wall);
    }

    /// <summary>Hands what has been recorded to the system; for idle moments.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            _writer.Flush();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            _writer.Dispose();
        }

        Log.Dispose();
    }
}
