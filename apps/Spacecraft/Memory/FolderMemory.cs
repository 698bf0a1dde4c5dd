using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Telemetry;
using ScAi.Spacecraft.Vehicle;
using ScAi.Time;

namespace ScAi.Spacecraft.Memory;

/// <summary>
/// Remembers in a folder: the journal of keys, on the disk before anybody hears that a command was accepted or begun; and a snapshot
/// whenever a command or an order has changed, and every so often. A process that is started again goes on from there, executes no key
/// twice, and says again what may not have been heard.
/// </summary>
public sealed class FolderMemory : FlightMemory, IDisposable
{
    /// <summary>The journal's file.</summary>
    public const string JournalFile = "spacecraft.journal";

    /// <summary>The snapshot's file.</summary>
    public const string SnapshotFile = "spacecraft.snapshot";

    private static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(60);
    private readonly string _folder;
    private readonly FileStream _journal;
    private IReadOnlyList<VehicleDesign> _designs = [];
    private SpacecraftState? _kept;

    /// <summary>A memory in a folder, which is made when it is not there.</summary>
    public FolderMemory(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _journal = new FileStream(Path.Combine(_folder, JournalFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
    }

    private string Latest => Path.Combine(_folder, SnapshotFile);

    private string Previous => Latest + ".previous";

    /// <inheritdoc />
    public override void Write(IEnumerable<JournalLine> lines)
    {
        var text = string.Concat(lines.Select(line => JsonSerializer.Serialize(line, SnapshotJson.OptionsFor(null)) + "\n"));
        if (text.Length > 0)
        {
            _journal.Seek(0, SeekOrigin.End);
            _journal.Write(Encoding.UTF8.GetBytes(text));
            _journal.Flush(flushToDisk: true);
        }
    }

    /// <inheritdoc />
    public override void Keep(SpacecraftState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (_kept is { } kept && state.Now - kept.Now < KeepEvery && !HasNews(kept, state))
        {
            return;
        }

        var fresh = Latest + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(Snapshot.Write(state, _designs)));
            file.Flush(flushToDisk: true);
        }

        if (File.Exists(Latest))
        {
            File.Move(Latest, Previous, overwrite: true);
        }

        File.Move(fresh, Latest, overwrite: true);
        _kept = state;
    }

    /// <inheritdoc />
    public override SpacecraftState Recall(SpacecraftState fresh, IReadOnlyList<VehicleDesign> designs)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        _designs = designs;
        var state = new[] { Latest, Previous }
            .Where(File.Exists)
            .Select(file => Snapshot.Read(File.ReadAllText(file), fresh, designs))
            .FirstOrDefault(found => found is not null) ?? fresh;
        var journal = ReadJournal();
        return state with
        {
            Vehicles = [.. state.Vehicles.Select((vehicle, place) => Restored(vehicle, designs[place], journal))],
        };
    }

    /// <inheritdoc />
    public void Dispose() => _journal.Dispose();

    private static bool HasNews(SpacecraftState kept, SpacecraftState state) => state.Vehicles.Zip(kept.Vehicles).Any(pair =>
        !ReferenceEquals(pair.First.Executive, pair.Second.Executive)
        || !ReferenceEquals(pair.First.Orders, pair.Second.Orders)
        || !ReferenceEquals(pair.First.Faults, pair.Second.Faults)
        || !ReferenceEquals(pair.First.Uplinks, pair.Second.Uplinks));

    private static VehicleState Restored(VehicleState vehicle, VehicleDesign design, IReadOnlyList<JournalLine> journal)
    {
        var reports = new List<OnboardReport>();
        var mine = journal.Where(line => line.Satellite == design.Parameters.Satellite);
        var executive = Executive.Restore(vehicle.Executive, mine, design.TimeOf(vehicle.Step), reports);
        var recorder = reports.Aggregate(vehicle.Recorder, (kept, report) => kept.Keep(report));
        return vehicle with { Executive = executive, Recorder = recorder };
    }

    // A line that was cut short when the process died was not acted upon.
    private List<JournalLine> ReadJournal()
    {
        _journal.Seek(0, SeekOrigin.Begin);
        using var reader = new StreamReader(_journal, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        _journal.SetLength(Encoding.UTF8.GetByteCount(whole));
        return
        [
            .. whole.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<JournalLine>(line, SnapshotJson.OptionsFor(null))!),
        ];
    }
}
