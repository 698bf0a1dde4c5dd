namespace ScAi.Workers.Sharing;

/// <summary>Long texts cut into pieces, and put together again.</summary>
internal static class Chunks
{
    public static int CountOf(int bytes, int bytesEach) => Math.Max(1, (bytes + bytesEach - 1) / bytesEach);

    public static string Of(ReadOnlySpan<byte> whole, int chunk, int bytesEach)
    {
        var from = chunk * bytesEach;
        return Convert.ToBase64String(whole.Slice(from, Math.Min(bytesEach, whole.Length - from)));
    }

    /// <summary>Appends a piece; false when it is no base64 or the whole grows too long.</summary>
    public static bool TryAppend(MemoryStream whole, string data, int mostBytes)
    {
        var piece = new byte[data.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(data, piece, out var length) || whole.Length + length > mostBytes)
        {
            return false;
        }

        whole.Write(piece, 0, length);
        return true;
    }
}
