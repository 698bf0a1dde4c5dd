using System.Text;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>A word that is searched for, in lower case: of three letters or more it is found anywhere in words, a shorter one at their beginning.</summary>
internal sealed record SoughtWord(string Text)
{
    private const int LeastInside = 3;

    /// <summary>After all texts that begin alike.</summary>
    private const string Last = "\U0010FFFF";

    /// <summary>Whether it may stand inside of words.</summary>
    public bool IsInside { get; } = Text.EnumerateRunes().Count() >= LeastInside;

    /// <summary>The end of the range of words that begin with it.</summary>
    public string Until => Text + Last;

    /// <summary>The pattern of LIKE, with <c>\</c> as escape, for words that contain it, or begin with it.</summary>
    public string Like
    {
        get
        {
            var pattern = new StringBuilder(IsInside ? "%" : "");
            foreach (var letter in Text)
            {
                pattern.Append(letter is '%' or '_' or '\\' ? "\\" : "").Append(letter);
            }

            return pattern.Append('%').ToString();
        }
    }

    /// <summary>The same for SQLite's full-text index.</summary>
    public string Phrase => $"\"{Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
