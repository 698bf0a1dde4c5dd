using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ScAi.Constellations.Assistant.Answering;

/// <summary>
/// Lets a model's words through sentence by sentence, and only those numbers that tools have found or the person has named,
/// as they stand or rounded; any other is replaced by a mark.
/// </summary>
public sealed partial class NumberGuard
{
    /// <summary>What stands for a number that nobody has found.</summary>
    public const string Mark = "[number not from the data]";

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly List<decimal> _numbers = [];
    private readonly StringBuilder _open = new();

    /// <summary>How many numbers were replaced.</summary>
    public int Replaced { get; private set; }

    /// <summary>Allows every number of a text.</summary>
    public void Allow(string text)
    {
        foreach (Match match in Numbers().Matches(text))
        {
            _texts.Add(match.Value);
            if (decimal.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                _numbers.Add(Math.Abs(number));
            }
        }
    }

    /// <summary>Takes in the next words; what is complete comes out.</summary>
    public string Add(string words)
    {
        _open.Append(words);
        var text = _open.ToString();
        var end = text.LastIndexOf('\n');
        for (var i = text.Length - 2; i > end; i--)
        {
            if (text[i] is '.' or '!' or '?' or ';' && char.IsWhiteSpace(text[i + 1]))
            {
                end = i;
                break;
            }
        }

        if (end < 0)
        {
            return "";
        }

        _open.Remove(0, end + 1);
        return Checked(text[..(end + 1)]);
    }

    /// <summary>What is left when the model has ended.</summary>
    public string Finish()
    {
        var rest = _open.ToString();
        _open.Clear();
        return Checked(rest);
    }

    private string Checked(string text) => Numbers().Replace(text, match =>
    {
        if (IsAllowed(match.Value) || IsOrdinal(text, match))
        {
            return match.Value;
        }

        Replaced++;
        return Mark;
    });

    private bool IsAllowed(string text)
    {
        if (_texts.Contains(text))
        {
            return true;
        }

        var plain = text.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var decimals = plain.Contains('.', StringComparison.Ordinal) ? plain.Length - plain.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return decimals <= 15 && _numbers.Any(known => Math.Round(known, decimals, MidpointRounding.AwayFromZero) == number);
    }

    /// <summary>The number of an entry in a list: at the start of a line, small, with a stop or bracket behind.</summary>
    private static bool IsOrdinal(string text, Match match) =>
        match.Length <= 2
        && match.Index + match.Length < text.Length && text[match.Index + match.Length] is '.' or ')'
        && text[..match.Index].TrimEnd(' ', '*', '#') is { } before && (before.Length == 0 || before[^1] == '\n');

    [GeneratedRegex(@"\d+(?:,\d{3})*(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
