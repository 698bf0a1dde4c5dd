using ScAi.Messages;
using ScAi.Recordings.Files;
using ScAi.Scenarios;

namespace ScAi.Recordings;

/// <summary>
/// A recorded run, opened as a whole: its history, its log, its positions. A line that cannot be read is counted, named in
/// <see cref="Warnings"/> and left out.
/// </summary>
/// <remarks>The log may be asked from several threads at once; the history by one at a time.</remarks>
public sealed class Recording : IDisposable
{
    /// <summary>The name of the recording in a run folder.</summary>
    public const string FileName = "messages.jsonl";

    private const string ScenarioName = "scenario.yaml";

    private Recording(string path, Scenario? scenario, RunHistory history, MessageLog log, IReadOnlyList<string> warnings) =>
        (Path, Scenario, History, Log, Warnings) = (path, scenario, history, log, warnings);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The scenario of the run folder; null when it is not there.</summary>
    public Scenario? Scenario { get; }

    /// <summary>The run.</summary>
    public RunHistory History { get; }

    /// <summary>Every message.</summary>
    public MessageLog Log { get; }

    /// <summary>What is wrong with the file, in words; empty when nothing is.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The recording of a run folder, or the file itself.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static string FileOf(string run)
    {
        var path = Directory.Exists(run) ? System.IO.Path.Combine(run, FileName) : run;
        return File.Exists(path) ? path
            : throw new InvalidDataException($"expected a run folder with {FileName}, or such a file, got {run}");
    }

    /// <summary>The scenario beside a recording; null when there is none.</summary>
    /// <exception cref="InvalidDataException">There is one, and it is wrong.</exception>
    public static Scenario? ScenarioOf(string file)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file) ?? "", ScenarioName);
        return File.Exists(path) ? ScenarioFile.Load(path) : null;
    }

    /// <summary>How the payloads of a recording are read.</summary>
    public static WireCodec CodecOf(Scenario? scenario) =>
        new(scenario?.WireUnits ?? WireUnits.Documented, scenario?.Apps ?? new AppNames());

    /// <summary>Reads a recording as a whole.</summary>
    /// <param name="run">A run folder or a file.</param>
    /// <param name="cores">How many threads may work at once; as many as the machine has when null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidDataException">There is none, or its scenario is wrong.</exception>
    public static Recording Open(string run, int? cores = null, CancellationToken cancellation = default)
    {
        var path = FileOf(run);
        var scenario = ScenarioOf(path);
        var codec = CodecOf(scenario);
        var folder = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))) ?? "";
        var history = new RunHistory(RunSource.Recording(folder, scenario?.Prefix ?? ""), scenario)
        {
            ControlRefused = "This run is over: it is read from a recording.",
        };
        var topics = new TopicTable();
        var log = new MessageLog(path, codec, topics);
        try
        {
            using var loader = new RecordingLoader(path, codec, history, log, topics);
            loader.Load(cores ?? Environment.ProcessorCount, cancellation);
            if (scenario is null && topics.Count > 0)
            {
                history.Prefix = topics[0].Prefix;
            }

            return new Recording(path, scenario, history, log, WarningsOf(path, loader));
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Log.Dispose();

    private static List<string> WarningsOf(string path, RecordingLoader loader)
    {
        var warnings = new List<string>();
        if (loader.DamagedCount > 0)
        {
            var more = loader.DamagedCount > loader.Damaged.Count ? ", ..." : "";
            warnings.Add(
                $"{path}: left out {loader.DamagedCount} lines that are no messages: {string.Join(", ", loader.Damaged)}{more}");
        }

        if (loader.IsCutOff)
        {
            warnings.Add($"{path}: the last line was cut off and is left out");
        }

        return warnings;
    }
}
