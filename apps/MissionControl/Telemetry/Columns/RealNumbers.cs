using System.Buffers;
using System.Numerics;

namespace ScAi.MissionControl.Telemetry.Columns;

/// <summary>
/// A column of real numbers as bytes, to the last bit: what differs from the number before (exclusive or), without the bytes
/// that are zero at either end. What stays the same takes a byte for up to 128 samples.
/// </summary>
/// <remarks>
/// A control byte: the high bit set, and one less than how many times the number before comes again; or the count of leading
/// zero bytes (0 to 7) times 8, and one less than the count of bytes that follow, lowest first.
/// The scheme of Gorilla (Pelkonen et al., VLDB 2015, section 4.1.2) by bytes instead of bits: quicker to read.
/// </remarks>
internal static class RealNumbers
{
    private const int LongestRun = 128;

    /// <summary>Appends a column.</summary>
    public static void Write(IBufferWriter<byte> target, ReadOnlySpan<double> column)
    {
        unchecked
        {
            var previous = 0L;
            for (var i = 0; i < column.Length; i++)
            {
                var bits = BitConverter.DoubleToInt64Bits(column[i]);
                var bytes = target.GetSpan(9);
                var difference = (ulong)(bits ^ previous);
                previous = bits;
                if (difference == 0)
                {
                    var run = 1;
                    while (run < LongestRun && i + 1 < column.Length && BitConverter.DoubleToInt64Bits(column[i + 1]) == bits)
                    {
                        run++;
                        i++;
                    }

                    bytes[0] = (byte)(0x80 | (run - 1));
                    target.Advance(1);
                    continue;
                }

                var leading = BitOperations.LeadingZeroCount(difference) / 8;
                var trailing = BitOperations.TrailingZeroCount(difference) / 8;
                var length = 8 - leading - trailing;
                bytes[0] = (byte)(leading << 3 | (length - 1));
                difference >>= trailing * 8;
                for (var at = 1; at <= length; at++, difference >>= 8)
                {
                    bytes[at] = (byte)difference;
                }

                target.Advance(length + 1);
            }
        }
    }

    /// <summary>Reads a column and moves on behind it.</summary>
    public static void Read(ref ReadOnlySpan<byte> source, Span<double> column)
    {
        unchecked
        {
            var (previous, at) = (0UL, 0);
            for (var i = 0; i < column.Length; i++)
            {
                var control = source[at++];
                if (control >= 0x80)
                {
                    var run = (control & 0x7F) + 1;
                    column.Slice(i, run).Fill(BitConverter.UInt64BitsToDouble(previous));
                    i += run - 1;
                    continue;
                }

                var length = (control & 7) + 1;
                var difference = 0UL;
                for (var place = 0; place < length; place++)
                {
                    difference |= (ulong)source[at++] << (place * 8);
                }

                previous ^= difference << ((8 - (control >> 3) - length) * 8);
                column[i] = BitConverter.UInt64BitsToDouble(previous);
            }

            source = source[at..];
        }
    }
}
