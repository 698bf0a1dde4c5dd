using ScAi.MissionControl.Telemetry.Columns;
using ScAi.MissionControl.Telemetry.Samples;

namespace ScAi.MissionControl.Telemetry.Storage;

/// <summary>A chunk's rows of one parameter, or of its heads, as they are written.</summary>
internal sealed record ChunkRow(long Track, int Parameter, long Number, long From, long To, int Length, Summary Summary, byte[] Samples)
{
    /// <summary>How many samples are numbers.</summary>
    public long Counted => Summary.Count;

    /// <summary>The least.</summary>
    public double? Low => NumberOrNone(Summary.Low);

    /// <summary>The greatest.</summary>
    public double? High => NumberOrNone(Summary.High);

    /// <summary>The first.</summary>
    public double? First => NumberOrNone(Summary.First);

    /// <summary>The last.</summary>
    public double? Last => NumberOrNone(Summary.Last);

    /// <summary>Which packet the last one is of.</summary>
    public long LastAt => Summary.LastAt;

    /// <summary>All rows of a track's next chunk.</summary>
    public static IEnumerable<ChunkRow> Of(PacketTrack track, SampleBlock chunk)
    {
        var (from, to, sequences) = (chunk.From, chunk.To, chunk.Sequences);
        yield return new ChunkRow(track.Id, ArchiveTables.Heads, track.Chunks, from, to, chunk.Length, default, HeadColumns.Write(chunk.Heads));
        for (var parameter = 0; parameter < chunk.Width; parameter++)
        {
            var values = chunk.Column(parameter);
            yield return new ChunkRow(
                track.Id, parameter, track.Chunks, from, to, chunk.Length, Summary.Of(values, sequences), ColumnChunk.Write(values, sequences));
        }
    }

    private double? NumberOrNone(double value) => Summary.Count == 0 ? null : value;
}
