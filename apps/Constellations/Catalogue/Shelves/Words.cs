namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>The words of texts: runs of letters and digits, in lower case; and whole texts such as 1998-067A.</summary>
internal static class Words
{
    private const int Longest = 60;
    private const int Most = 60;

    /// <summary>The words of an item's texts, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string?> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts.OfType<string>())
        {
            var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var part in parts)
            {
                Add(words, part);
                foreach (var run in Runs(part))
                {
                    Add(words, run);
                }
            }
        }

        return [.. words.Take(Most)];
    }

    /// <summary>What is searched for, the longest word first.</summary>
    public static IReadOnlyList<SoughtWord> Sought(string search) =>
    [
        .. search.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.Length > Longest ? word[..Longest] : word)
            .Distinct().Take(8).OrderByDescending(word => word.Length).Select(word => new SoughtWord(word)),
    ];

    private static IEnumerable<string> Runs(string part)
    {
        var start = 0;
        for (var i = 0; i <= part.Length; i++)
        {
            if (i == part.Length || !char.IsLetterOrDigit(part[i]))
            {
                if (i > start && i - start < part.Length)
                {
                    yield return part[start..i];
                }

                start = i + 1;
            }
        }
    }

    private static void Add(HashSet<string> words, string word)
    {
        var key = word.ToLowerInvariant();
        words.Add(key.Length > Longest ? key[..Longest] : key);
    }
}
