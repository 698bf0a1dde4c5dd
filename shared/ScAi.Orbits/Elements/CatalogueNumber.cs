namespace ScAi.Orbits.Elements;

/// <summary>
/// The five columns that a two-line set has for a catalogue number. Numbers from 100000 to 339999 are written with
/// a letter for the first two digits ("Alpha-5": A is 10 and Z is 33; I and O are not used).
/// </summary>
public static class CatalogueNumber
{
    /// <summary>The largest number that five columns can hold.</summary>
    public const int LargestAlpha5 = 339_999;

    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>Writes a number into five columns; <c>null</c> when it does not fit.</summary>
    public static string? ToFiveColumns(int number) => number switch
    {
        < 0 or > LargestAlpha5 => null,
        < 100_000 => number.ToString("00000"),
        _ => Letters[number / 10_000 - 10] + (number % 10_000).ToString("0000"),
    };

    /// <summary>Reads five columns or fewer: digits, or a letter and digits; blanks in front are allowed.</summary>
    public static bool TryReadFiveColumns(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        text = text.Trim(' ');
        if (text.Length is 0 or > 5)
        {
            return false;
        }

        var digits = text;
        if (!char.IsAsciiDigit(text[0]))
        {
            var letter = Letters.IndexOf(text[0], StringComparison.Ordinal);
            if (letter < 0 || text.Length != 5)
            {
                return false;
            }

            number = letter + 10;
            digits = text[1..];
        }

        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = 10 * number + (digit - '0');
        }

        return true;
    }
}
