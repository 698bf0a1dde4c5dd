using System.Collections.Concurrent;
using System.Data.Common;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Telemetry.Columns;
using ScAi.MissionControl.Telemetry.Samples;
using ScAi.MissionControl.Telemetry.Storage;
using ScAi.Time;

namespace ScAi.MissionControl.Telemetry;

/// <summary>
/// Keeps every packet once. What comes goes to a journal in the turn's transaction; some 64 packets of a subsystem become a
/// block, some 1,024 a chunk with the samples column by column. Blocks and chunks never change: what comes late stands in a
/// later one, and order is made when they are read.
/// </summary>
internal sealed class TelemetryArchive(ArchiveOptions options) : IMissionPart, ILatestValues
{
    private const int BlockLength = 64;
    private const int ChunkLength = 1024;
    private const int MostLooseBlocks = 64;

    /// <summary>Below the size from which the runtime keeps arrays apart and seldom collects them.</summary>
    private const int LongestPart = 60_000;

    /// <summary>After how many entries of the journal a block is closed that is not full, so that the journal stays short.</summary>
    private const int LongestOpen = 1024;

    /// <summary>How often, in entries, it is looked for what has been open for long.</summary>
    private const int Round = 64;

    private readonly JournalWriter _journal = new();
    private readonly List<PacketTrack> _sealed = [];
    private ConcurrentDictionary<(int Spacecraft, string Packet), PacketTrack> _tracks = new();
    private List<HeardPacket> _heard = [];
    private long _entry;
    private long _newest = long.MinValue;
    private long? _keptFrom;
    private long? _followed;

    /// <summary>What was taken in this tick, in the order of the inbox; for the parts behind this one.</summary>
    public IReadOnlyList<HeardPacket> Heard => _heard;

    /// <summary>Up to when everything that was said has been heard.</summary>
    public ScenarioTime HeardUntil { get; private set; }

    /// <summary>How many packets came again.</summary>
    public long Duplicates { get; private set; }

    /// <summary>All subsystems of all spacecraft. Any thread may ask.</summary>
    public IEnumerable<PacketTrack> Tracks => _tracks.Values;

    /// <summary>A subsystem; null when nothing has come of it. Any thread may ask.</summary>
    public PacketTrack? Find(int spacecraft, string packet) => _tracks.GetValueOrDefault((spacecraft, packet));

    /// <inheritdoc />
    public double? Latest(int spacecraft, string parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var name = ParameterName.Of(parameter);
        return Find(spacecraft, name.Packet) is { Newest: { } newest } track && track.NumberOf(name.Short) is { } number && number < newest.Values.Length
            ? SampleValue.ToNullable(newest.Values[number])
            : null;
    }

    /// <inheritdoc />
    public async Task LoadAsync(DbConnection connection)
    {
        var tracks = (await ArchiveTables.ReadTracksAsync(connection)).ToDictionary(track => track.Id);
        await ArchiveTables.ReadJournalAsync(connection, (entry, id, head, row) => tracks[id].Add(head, row, entry));
        _entry = await ArchiveTables.LastEntryAsync(connection);
        _sealed.Clear();
        _heard = [];
        _journal.Take();
        _newest = tracks.Values.Select(track => track.Newest?.Head.Generated ?? long.MinValue).DefaultIfEmpty(long.MinValue).Max();
        _tracks = new(tracks.Values.Select(track => KeyValuePair.Create((track.Spacecraft, track.Packet), track)));
    }

    /// <inheritdoc />
    public void Begin(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        HeardUntil = plan.Ticks.Start;
        _followed = null;
    }

    /// <inheritdoc />
    public async Task FollowAsync(MissionTick tick)
    {
        ArgumentNullException.ThrowIfNull(tick);
        if (_followed == tick.Tick.Number)
        {
            // The turn is done again because another transaction was in its way: what it changed in memory is not so.
            await LoadAsync(tick.Connection);
        }

        _followed = tick.Tick.Number;
        _sealed.ForEach(track => track.Forget());
        _sealed.Clear();
        _heard = [];
        HeardUntil = tick.Tick.Start;
        var due = (await TakeAsync(tick)).Where(IsFull).Distinct().ToList();
        if (_entry % Round == 0 && _heard.Count > 0)
        {
            due = [.. due.Union(_tracks.Values.Where(track => _entry - track.OpenSince > LongestOpen)).OrderBy(track => track.Id)];
        }

        await SealAsync(tick.Connection, due);
        if (_entry % Round == 0 && _heard.Count > 0)
        {
            await ArchiveTables.TrimJournalAsync(tick.Connection, _tracks.Values.Min(track => track.OpenSince) ?? _entry + 1);
            await ForgetOldAsync(tick.Connection);
        }
    }

    /// <summary>Takes in the packets of a tick.</summary>
    /// <returns>Whose they are, one for each packet.</returns>
    private async Task<List<PacketTrack>> TakeAsync(MissionTick tick)
    {
        var (added, widened, touched, parts) = (new List<PacketTrack>(), new List<PacketTrack>(), new List<PacketTrack>(), new List<byte[]>());
        foreach (var packet in tick.Inbox.InOrder().OfType<TelemetryPacket>())
        {
            if (!_tracks.TryGetValue((packet.Id, packet.Packet), out var track))
            {
                _tracks[(packet.Id, packet.Packet)] = track = new PacketTrack(_tracks.Count + 1, packet.Id, packet.Packet);
                added.Add(track);
            }

            var (head, isLate) = (PacketHead.Of(packet), packet.Sequence < track.Seen.Highest);
            var (row, isNew) = track.RowOf(packet.Values);
            if (isNew)
            {
                widened.Add(track);
            }

            if (!track.Add(head, row, _entry + 1))
            {
                Duplicates++;
                continue;
            }

            touched.Add(track);
            _heard.Add(new HeardPacket(packet, isLate));
            _newest = Math.Max(_newest, head.Generated);
            _journal.Add(track, head, row);
            if (_journal.Length > LongestPart)
            {
                parts.Add(_journal.Take());
            }
        }

        await ArchiveTables.AddAsync(tick.Connection, added);
        await ArchiveTables.WriteParametersAsync(tick.Connection, widened.Distinct());
        if (touched.Count > 0)
        {
            await ArchiveTables.AddEntryAsync(tick.Connection, ++_entry, parts.Append(_journal.Take()));
        }

        return touched;
    }

    /// <summary>The first block of a track is shorter, and its first chunk, by another part for each: so not all are due in the same tick.</summary>
    private static bool IsFull(PacketTrack track) =>
        track.OpenCount >= (track.Blocks == 0 ? 1 + track.Id % BlockLength : BlockLength);

    private static bool IsWhole(PacketTrack track) => track.LooseBlocks >= MostLooseBlocks
        || track.LooseSamples >= (track.Chunks == 0 ? BlockLength * (1 + track.Id / BlockLength % (ChunkLength / BlockLength)) : ChunkLength);

    private async Task SealAsync(DbConnection connection, List<PacketTrack> tracks)
    {
        if (tracks.Count == 0)
        {
            return;
        }

        _sealed.AddRange(tracks);
        var blocks = tracks.Select(track => (track, Block: track.Seal())).ToList();
        await ArchiveTables.AddBlocksAsync(connection, blocks);
        foreach (var (track, block) in blocks)
        {
            track.LooseBlocks++;
            track.LooseSamples += block.Length;
        }

        var whole = tracks.Where(IsWhole).ToList();
        await ArchiveTables.MergeAsync(connection, whole);
        foreach (var track in whole)
        {
            (track.LooseBlocks, track.LooseSamples) = (0, 0);
            track.Chunks++;
        }
    }

    private async Task ForgetOldAsync(DbConnection connection)
    {
        if (options.Keep is { } keep && ScenarioTime.FromUnixMicroseconds(_newest) - keep is var from
            && (_keptFrom is not { } done || from.UnixMicroseconds - done > keep.Ticks / TimeSpan.TicksPerMicrosecond / 20))
        {
            await ArchiveTables.DropBeforeAsync(connection, from.UnixMicroseconds);
            _keptFrom = from.UnixMicroseconds;
        }
    }
}
