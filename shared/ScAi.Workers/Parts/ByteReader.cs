using System.Buffers.Binary;

namespace ScAi.Workers.Parts;

/// <summary>Reads numbers from bytes that may be anything; never past their end, and no list longer than they could hold.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public delegate T Next<T>(ref ByteReader reader);

    public readonly bool IsAtEnd => _at == _bytes.Length;

    public int Int() => checked((int)Long());

    public long Long()
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            if (_at >= _bytes.Length || shift > 63)
            {
                throw new InvalidDataException("a number is cut off or too long");
            }

            var next = _bytes[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return unchecked((long)value);
            }

            shift += 7;
        }
    }

    public long Signed()
    {
        var value = unchecked((ulong)Long());
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    public double Double()
    {
        if (_bytes.Length - _at < 8)
        {
            throw new InvalidDataException("a number is cut off");
        }

        var value = BinaryPrimitives.ReadDoubleLittleEndian(_bytes[_at..]);
        _at += 8;
        return value;
    }

    /// <summary>How long a list is, of which each entry takes at least so many bytes.</summary>
    public int Count(int bytesEach)
    {
        var count = Int();
        return count >= 0 && count <= (_bytes.Length - _at) / bytesEach
            ? count
            : throw new InvalidDataException("a list is cut off");
    }

    public double[] Doubles()
    {
        var values = new double[Count(8)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Double();
        }

        return values;
    }

    public long[] Longs()
    {
        var values = new long[Count(1)];
        var before = 0L;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = before += Signed();
        }

        return values;
    }
}
