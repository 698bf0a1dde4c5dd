using System.Runtime.InteropServices;
using ScAi.MissionControl.Telemetry.Columns;

namespace ScAi.MissionControl.Telemetry.Samples;

/// <summary>Packets of a subsystem that are in no block yet, in the order in which they came.</summary>
/// <param name="number">The number of the block that they will be.</param>
internal sealed class OpenBlock(long number)
{
    private readonly List<PacketHead> _heads = [];
    private readonly List<double> _values = [];
    private int _width;

    /// <summary>The number of the block that they will be.</summary>
    public long Number { get; } = number;

    /// <summary>How many packets there are.</summary>
    public int Count => _heads.Count;

    /// <summary>Adds a packet.</summary>
    /// <param name="head">What it says of itself.</param>
    /// <param name="row">Its values; may know more parameters than those before.</param>
    public void Add(PacketHead head, ReadOnlySpan<double> row)
    {
        if (row.Length > _width)
        {
            Widen(row.Length);
        }

        _heads.Add(head);
        foreach (var value in row)
        {
            _values.Add(value);
        }

        for (var i = row.Length; i < _width; i++)
        {
            _values.Add(SampleValue.Absent);
        }
    }

    /// <summary>A block of the packets, in the order of generation.</summary>
    public SampleBlock ToBlock()
    {
        var columns = new double[_width][];
        var values = CollectionsMarshal.AsSpan(_values);
        for (var i = 0; i < _width; i++)
        {
            var column = columns[i] = new double[_heads.Count];
            for (int row = 0, at = i; row < column.Length; row++, at += _width)
            {
                column[row] = values[at];
            }
        }

        return SampleBlock.InOrder([.. _heads], columns);
    }

    private void Widen(int width)
    {
        var old = _values.ToArray();
        _values.Clear();
        for (var row = 0; row < _heads.Count; row++)
        {
            for (var i = 0; i < width; i++)
            {
                _values.Add(i < _width ? old[row * _width + i] : SampleValue.Absent);
            }
        }

        _width = width;
    }
}
