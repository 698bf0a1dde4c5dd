using System.Buffers;

namespace ScAi.MissionControl.Telemetry.Columns;

/// <summary>
/// A column of whole numbers as bytes: how the steps between neighbours change, zigzag, seven bits to the byte; what goes on
/// evenly takes two bytes however long it is.
/// </summary>
internal static class WholeNumbers
{
    /// <summary>Appends a column.</summary>
    public static void Write(IBufferWriter<byte> target, ReadOnlySpan<long> column)
    {
        unchecked
        {
            var (previous, step) = (0L, 0L);
            for (var i = 0; i < column.Length; i++)
            {
                var next = column[i] - previous;
                var change = next - step;
                (previous, step) = (column[i], next);
                if (change != 0)
                {
                    WriteNumber(target, (ulong)((change << 1) ^ (change >> 63)));
                    continue;
                }

                var first = i;
                while (i + 1 < column.Length && column[i + 1] - column[i] == step)
                {
                    previous = column[++i];
                }

                WriteNumber(target, 0);
                WriteNumber(target, (ulong)(i - first));
            }
        }
    }

    /// <summary>Reads a column and moves on behind it.</summary>
    public static void Read(ref ReadOnlySpan<byte> source, Span<long> column)
    {
        unchecked
        {
            var (previous, step) = (0L, 0L);
            for (var i = 0; i < column.Length; i++)
            {
                var zigzag = ReadNumber(ref source);
                step += (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
                column[i] = previous += step;
                if (zigzag == 0)
                {
                    for (var more = ReadNumber(ref source); more > 0; more--)
                    {
                        column[++i] = previous += step;
                    }
                }
            }
        }
    }

    /// <summary>Appends one number, seven bits to the byte.</summary>
    public static void WriteNumber(IBufferWriter<byte> target, ulong number)
    {
        unchecked
        {
            var bytes = target.GetSpan(10);
            var length = 0;
            for (; number >= 0x80; number >>= 7)
            {
                bytes[length++] = (byte)(number | 0x80);
            }

            bytes[length++] = (byte)number;
            target.Advance(length);
        }
    }

    /// <summary>Reads one number and moves on behind it.</summary>
    public static ulong ReadNumber(ref ReadOnlySpan<byte> source)
    {
        unchecked
        {
            var number = 0UL;
            for (var (i, shift) = (0, 0); ; i++, shift += 7)
            {
                var part = source[i];
                number |= (ulong)(part & 0x7F) << shift;
                if (part < 0x80)
                {
                    source = source[(i + 1)..];
                    return number;
                }
            }
        }
    }
}
