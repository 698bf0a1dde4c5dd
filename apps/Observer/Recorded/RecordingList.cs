using System.Collections.Concurrent;
using System.Text.Json;
using ScAi.Messages;
using ScAi.Recordings;
using ScAi.Time;

namespace ScAi.Observer.Recorded;

/// <summary>Says what recordings are without opening them: from <c>summary.json</c>, else from the first lines of <c>scenario.yaml</c>.</summary>
internal sealed class RecordingList
{
    private const int LinesLooked = 20;
    private readonly ConcurrentDictionary<(string Folder, DateTime Written, DateTime Summed), RunEntry> _known = new();

    /// <summary>What there is to say of a run folder.</summary>
    public RunEntry EntryOf(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, Recording.FileName));
        var summary = Path.Combine(folder, "summary.json");
        return _known.GetOrAdd((folder, file.LastWriteTimeUtc, File.GetLastWriteTimeUtc(summary)), _ => Read(folder, file, summary));
    }

    private static RunEntry Read(string folder, FileInfo file, string summary)
    {
        var name = Path.GetFileName(folder);
        var entry = new RunEntry(
            name, name, RunKind.Recording, null, null, null, new DateTimeOffset(file.LastWriteTimeUtc), null,
            Math.Round(file.Length / 1e6, 3));
        try
        {
            return File.Exists(summary) ? WithSummary(entry, summary) : WithScenario(entry, Path.Combine(folder, "scenario.yaml"));
        }
        catch (Exception wrong) when (wrong is IOException or JsonException or InvalidOperationException)
        {
            // Somebody else's file of that name: the recording can be opened all the same.
            return entry;
        }
    }

    private static RunEntry WithSummary(RunEntry entry, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var summary = document.RootElement;
        return entry with
        {
            Name = Text("scenario") ?? entry.Name,
            Start = Time(Text("start")),
            Stop = Time(Text("stop")),
            Phase = summary.TryGetProperty("exitCode", out var exit) && exit.TryGetInt32(out var code)
                ? code == 0 ? RunPhase.Done : RunPhase.Failed
                : null,
            Digest = Text("digest"),
        };

        string? Text(string property) =>
            summary.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static RunEntry WithScenario(RunEntry entry, string file)
    {
        if (!File.Exists(file))
        {
            return entry;
        }

        var lines = File.ReadLines(file).Take(LinesLooked).ToList();
        return entry with { Name = Value("name") ?? entry.Name, Start = Time(Value("start")), Stop = Time(Value("stop")) };

        string? Value(string key) => lines.Find(line => line.StartsWith($"{key}: ", StringComparison.Ordinal))?[(key.Length + 2)..].Trim('"', ' ');
    }

    private static ScenarioTime? Time(string? text) => ScenarioTime.TryParse(text, out var time) ? time : null;
}
