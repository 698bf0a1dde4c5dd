using System.Security.Cryptography;
using System.Text;

namespace ScAi.Messages;

/// <summary>The fingerprint of a ledger: SHA-256 over its canonical lines in canonical order, whatever order they came in.</summary>
public static class LedgerDigest
{
    /// <summary>The digest as 64 lower-case hexadecimal digits.</summary>
    public static string Of(IEnumerable<LedgerEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries.Order())
        {
            hash.AppendData(Encoding.ASCII.GetBytes(entry.ToCanonicalLine() + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
