using System.Buffers.Text;
using System.Security.Cryptography;

namespace ScAi.Constellations.Assistant;

/// <summary>Keys that cannot be guessed.</summary>
internal static class Keys
{
    private const int Bytes = 16;

    /// <summary>A new key, of characters that may stand in a path.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
