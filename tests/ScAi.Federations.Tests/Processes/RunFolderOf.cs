using System.Text.Json;

namespace ScAi.Federations.Tests.Processes;

/// <summary>What a run left in its folder.</summary>
internal sealed class RunFolderOf(string path)
{
    public JsonElement Summary { get; } = JsonElement.Parse(File.ReadAllText(Path.Combine(path, "summary.json")));

    public string Digest => Summary.GetProperty("digest").GetString()!;

    public int ExitCode => Summary.GetProperty("exitCode").GetInt32();

    public string? Reason => Summary.GetProperty("reason").GetString();

    public string Ledger => File.ReadAllText(Path.Combine(path, "ledger.csv"));

    /// <summary>The recording.</summary>
    public IEnumerable<RecordedLine> Messages => File.ReadLines(Path.Combine(path, "messages.jsonl")).Select(RecordedLine.Parse);
}
