using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ScAi.Accounts;

/// <summary>Random ids and tokens. Tokens are strong by themselves, so that the database keeps a plain hash of them.</summary>
internal static class Secrets
{
    /// <summary>An id that says nothing: 128 random bits, hexadecimal.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A token that nobody guesses: 256 random bits.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the database keeps of a token.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
