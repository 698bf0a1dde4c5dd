using System.Text.RegularExpressions;

namespace ScAi.Constellations.Synchronisation.Classification;

/// <summary>A pattern that a whole name must follow, so that GSAT-11 is not taken for GSAT0101.</summary>
public sealed class NameRule
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private readonly Regex _whole;

    /// <summary>A rule from a regular expression over upper-case names; anchored at both ends here.</summary>
    public NameRule(string pattern)
    {
        Pattern = pattern;
        _whole = new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);
    }

    /// <summary>The pattern, without its anchors.</summary>
    public string Pattern { get; }

    /// <summary>Whether a name, in upper case and with single blanks, follows the rule.</summary>
    public bool Fits(string name) => _whole.IsMatch(name);
}
