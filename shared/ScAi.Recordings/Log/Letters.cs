namespace ScAi.Recordings.Log;

/// <summary>Looks for text in UTF-8 without regard to ASCII capitals.</summary>
internal static class Letters
{
    public static bool Contains(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> wanted)
    {
        if (wanted.IsEmpty)
        {
            return true;
        }

        var (low, high) = (ToLower(wanted[0]), ToUpper(wanted[0]));
        while (utf8.Length >= wanted.Length)
        {
            var at = utf8[..^(wanted.Length - 1)].IndexOfAny(low, high);
            if (at < 0)
            {
                return false;
            }

            if (AreEqual(utf8.Slice(at, wanted.Length), wanted))
            {
                return true;
            }

            utf8 = utf8[(at + 1)..];
        }

        return false;
    }

    private static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (ToLower(left[i]) != ToLower(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static byte ToLower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter + 32) : letter;

    private static byte ToUpper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? (byte)(letter - 32) : letter;
}
