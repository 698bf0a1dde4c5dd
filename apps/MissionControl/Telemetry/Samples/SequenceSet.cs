using System.Buffers;
using ScAi.MissionControl.Telemetry.Columns;

namespace ScAi.MissionControl.Telemetry.Samples;

/// <summary>Which packets of a subsystem have come: all up to the highest, but for the gaps.</summary>
internal sealed class SequenceSet
{
    /// <summary>From and to, both inclusive, in order and apart.</summary>
    private readonly List<(long From, long To)> _gaps = [];

    /// <summary>The highest that has come; -1 for none.</summary>
    public long Highest { get; private set; } = -1;

    /// <summary>How many packets up to the highest have not come.</summary>
    public long Missing { get; private set; }

    /// <summary>The runs of packets that have not come, from and to inclusive.</summary>
    public IReadOnlyList<(long From, long To)> Gaps => _gaps;

    /// <summary>Takes a packet.</summary>
    /// <returns>Whether it had not come before.</returns>
    public bool Add(long sequence)
    {
        if (sequence > Highest)
        {
            if (sequence > Highest + 1)
            {
                _gaps.Add((Highest + 1, sequence - 1));
                Missing += sequence - Highest - 1;
            }

            Highest = sequence;
            return true;
        }

        var at = GapAt(sequence);
        if (at < 0)
        {
            return false;
        }

        var (from, to) = _gaps[at];
        Missing--;
        if (from == to)
        {
            _gaps.RemoveAt(at);
        }
        else if (sequence == from)
        {
            _gaps[at] = (from + 1, to);
        }
        else if (sequence == to)
        {
            _gaps[at] = (from, to - 1);
        }
        else
        {
            _gaps[at] = (from, sequence - 1);
            _gaps.Insert(at + 1, (sequence + 1, to));
        }

        return true;
    }

    /// <summary>As bytes.</summary>
    public byte[] Write()
    {
        var numbers = new long[1 + 2 * _gaps.Count];
        numbers[0] = Highest;
        for (var i = 0; i < _gaps.Count; i++)
        {
            (numbers[1 + 2 * i], numbers[2 + 2 * i]) = _gaps[i];
        }

        var target = new ArrayBufferWriter<byte>(16);
        WholeNumbers.WriteNumber(target, (ulong)numbers.Length);
        WholeNumbers.Write(target, numbers);
        return target.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> made.</summary>
    public static SequenceSet Read(ReadOnlySpan<byte> source)
    {
        var numbers = new long[(int)WholeNumbers.ReadNumber(ref source)];
        WholeNumbers.Read(ref source, numbers);
        var set = new SequenceSet { Highest = numbers[0] };
        for (var i = 1; i < numbers.Length; i += 2)
        {
            set._gaps.Add((numbers[i], numbers[i + 1]));
            set.Missing += numbers[i + 1] - numbers[i] + 1;
        }

        return set;
    }

    private int GapAt(long sequence)
    {
        var (low, high) = (0, _gaps.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (from, to) = _gaps[middle];
            if (sequence < from)
            {
                high = middle - 1;
            }
            else if (sequence > to)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
