namespace ScAi.Orbits.Contacts;

/// <summary>A growing list of instants on a track's grid, with room for what evaluation derives from them.</summary>
internal sealed class Instants
{
    internal long[] Cells { get; private set; } = new long[256];

    internal double[] Seconds { get; private set; } = new double[256];

    internal double[] Minutes { get; private set; } = new double[256];

    internal double[] Angles { get; private set; } = new double[256];

    internal int Count { get; private set; }

    internal void Clear() => Count = 0;

    internal void Add(long cell, double seconds)
    {
        // A vector's worth of room is kept beyond the last one.
        if (Count + 4 >= Cells.Length)
        {
            var (cells, old) = (Cells, Seconds);
            Array.Resize(ref cells, 2 * Cells.Length);
            Array.Resize(ref old, 2 * Seconds.Length);
            (Cells, Seconds) = (cells, old);
            (Minutes, Angles) = (new double[cells.Length], new double[cells.Length]);
        }

        Cells[Count] = cell;
        Seconds[Count++] = seconds;
    }
}
