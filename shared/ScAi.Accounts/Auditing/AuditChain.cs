using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ScAi.Accounts;

/// <summary>How the entries of the audit log hang together: each one's hash covers the hash before it.</summary>
public static class AuditChain
{
    /// <summary>What stands for the hash before the first entry.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash of an entry.</summary>
    /// <remarks>
    /// SHA-256 over the hash before, the number and the time (milliseconds since 1970), each as 8 bytes, and the five texts in
    /// UTF-8, each led by its length as 4 bytes; numbers big-endian. The lengths keep neighbouring fields apart.
    /// </remarks>
    /// <param name="previous">The hash of the entry before, or <see cref="Start"/>.</param>
    /// <param name="entry">The entry; its own hash is left out.</param>
    public static string HashOf(string previous, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(previous));
        Append(hash, entry.Number);
        Append(hash, entry.At.ToUnixTimeMilliseconds());
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var text in new[] { entry.Actor, entry.Action, entry.Subject, entry.Address, entry.Detail })
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
