namespace ScAi.Orbits.Coverage;

/// <summary>The union of intervals that come nearly in the order of their ends.</summary>
internal sealed class PassUnion
{
    private readonly List<(long Start, long End)> joined = [];

    internal void Clear() => joined.Clear();

    internal void Add(long start, long end)
    {
        // What ends later than this starts stays above it in the list, or joins it.
        var at = joined.Count;
        while (at > 0 && joined[at - 1].Start > end)
        {
            at--;
        }

        var first = at;
        while (first > 0 && joined[first - 1].End >= start)
        {
            first--;
            (start, end) = (Math.Min(start, joined[first].Start), Math.Max(end, joined[first].End));
        }

        if (first == at)
        {
            joined.Insert(at, (start, end));
        }
        else
        {
            joined[first] = (start, end);
            joined.RemoveRange(first + 1, at - first - 1);
        }
    }

    internal long[] ToArray()
    {
        var flat = new long[2 * joined.Count];
        for (var i = 0; i < joined.Count; i++)
        {
            (flat[2 * i], flat[2 * i + 1]) = joined[i];
        }

        return flat;
    }
}
