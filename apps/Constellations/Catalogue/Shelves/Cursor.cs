using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>Where a page of a list ends: what it is sorted by and the id of its last item. Opaque to those who pass it back.</summary>
/// <param name="Key">A text or a number.</param>
/// <param name="Id">The item.</param>
internal sealed record Cursor(object Key, long Id)
{
    public static string Of(Row row) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.SortKey}")));

    /// <exception cref="ProblemException">400: the text is none that <see cref="Of"/> gave for this order.</exception>
    public static Cursor Parse(string text, bool isNumber)
    {
        try
        {
            var parts = new UTF8Encoding(false, true).GetString(Base64Url.DecodeFromChars(text)).Split(' ', 2);
            if (parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !parts[1].Contains('\0'))
            {
                if (!isNumber)
                {
                    return new Cursor(parts[1], id);
                }

                if (long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key))
                {
                    return new Cursor(key, id);
                }
            }
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            // Said below.
        }

        throw new ProblemException(Problem.Invalid("after", "expected the 'next' of the page before, in the same order"));
    }
}
