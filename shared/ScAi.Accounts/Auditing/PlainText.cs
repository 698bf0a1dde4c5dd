using System.Globalization;
using System.Text;

namespace ScAi.Accounts;

/// <summary>Makes text from outside harmless in a log: one line, no control or formatting characters, not endless.</summary>
public static class PlainText
{
    /// <summary>The most characters that are kept.</summary>
    public const int MostLength = 200;

    /// <summary>The text with every control, formatting, line or private character written as <c>\uXXXX</c>, cut to length.</summary>
    public static string Of(string? text)
    {
        var plain = new StringBuilder();
        foreach (var character in text ?? "")
        {
            if (plain.Length >= MostLength)
            {
                return plain.Append("...").ToString();
            }

            var isPlain = char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
            _ = isPlain ? plain.Append(character) : plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return plain.ToString();
    }
}
