namespace ScAi.Scenarios.Reading;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class NearestName
{
    /// <summary>
    /// The known name with the fewest slips (a letter missing, added, changed, or two neighbours swapped) from what was written;
    /// null when all are too far away. Case costs nothing.
    /// </summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var most = Math.Max(1, written.Length / 3);
        return known
            .Select(name => (Name: name, Slips: Slips(written.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Slips <= most)
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault().Name;
    }

    /// <summary>"did you mean 'x'?", or null when nothing comes near.</summary>
    public static string? HintTo(string written, IEnumerable<string> known) =>
        To(written, known) is { } name ? $"did you mean '{name}'?" : null;

    private static int Slips(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > left.Length)
        {
            return int.MaxValue;
        }

        // Optimal string alignment: rows of the edit matrix for the last two letters and this one.
        var (beforeLast, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[right.Length];
    }
}
