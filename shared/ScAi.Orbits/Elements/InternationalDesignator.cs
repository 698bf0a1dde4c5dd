namespace ScAi.Orbits.Elements;

/// <summary>International designators: <c>1998-067A</c> in OMMs, <c>98067A</c> in two-line sets.</summary>
internal static class InternationalDesignator
{
    /// <summary>From the eight columns of a two-line set; <c>null</c> for blanks.</summary>
    internal static string? FromTwoLine(ReadOnlySpan<char> columns)
    {
        var text = columns.Trim(' ');
        if (text.IsEmpty)
        {
            return null;
        }

        if (text.Length >= 5 && !text[..5].ContainsAnyExceptInRange('0', '9'))
        {
            var year = int.Parse(text[..2]);
            return $"{(year < 57 ? 2000 + year : 1900 + year)}-{text[2..]}";
        }

        return text.ToString();
    }

    /// <summary>For the eight columns of a two-line set; <c>null</c> when it does not fit.</summary>
    internal static string? ToTwoLine(string? objectId)
    {
        if (objectId is null)
        {
            return "        ";
        }

        if (objectId.Length is >= 8 and <= 11 && objectId[4] == '-'
            && !objectId.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9')
            && int.Parse(objectId.AsSpan(0, 4)) is >= 1957 and <= 2056)
        {
            return (objectId[2..4] + objectId[5..]).PadRight(8);
        }

        return objectId.Length <= 8 ? objectId.PadRight(8) : null;
    }
}
