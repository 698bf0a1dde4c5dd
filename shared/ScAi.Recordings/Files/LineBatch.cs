using ScAi.Messages;
using ScAi.Recordings.History;

namespace ScAi.Recordings.Files;

/// <summary>A piece of a recording, whole lines, taken apart by one thread.</summary>
internal sealed class LineBatch
{
    public const int Size = 1 << 21;

    public byte[] Buffer { get; set; } = new byte[Size];

    public int Length { get; set; }

    /// <summary>Where in the file it begins.</summary>
    public long Offset { get; set; }

    /// <summary>Its place among the pieces.</summary>
    public int Number { get; set; }

    public List<Line> Lines { get; } = new(8192);

    public List<SatelliteReport> Reports { get; } = new(8192);

    public List<IWireRecord?> Records { get; } = new(1024);

    public List<(int Id, string Name)> Names { get; } = [];

    public void Clear()
    {
        Lines.Clear();
        Reports.Clear();
        Records.Clear();
        Names.Clear();
    }

    /// <param name="Topic">Its number; -1 for a damaged line.</param>
    /// <param name="Place">In <see cref="Reports"/> when <paramref name="IsReport"/>, else in <see cref="Records"/>.</param>
    /// <param name="IsReport">Whether it is a satellite's report.</param>
    /// <param name="Retain">Whether the broker had kept it.</param>
    /// <param name="Wall">When it came.</param>
    /// <param name="Offset">Where in the file it begins.</param>
    internal readonly record struct Line(int Topic, int Place, bool IsReport, bool Retain, DateTimeOffset Wall, long Offset);
}
