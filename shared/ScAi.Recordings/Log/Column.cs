namespace ScAi.Recordings.Log;

/// <summary>A column that grows by blocks. One thread appends; others may read what is below a count that they were told.</summary>
internal sealed class Column<T>
    where T : struct
{
    private const int Bits = 16;
    private const int Mask = (1 << Bits) - 1;
    private volatile T[][] _blocks = [];

    public T this[long place] => _blocks[(int)(place >> Bits)][(int)(place & Mask)];

    public void Put(long place, T value)
    {
        var block = (int)(place >> Bits);
        if (block >= _blocks.Length)
        {
            _blocks = [.. _blocks, new T[1 << Bits]];
        }

        _blocks[block][(int)(place & Mask)] = value;
    }
}
