using System.Security.Cryptography;
using System.Text;

namespace ScAi.Spacecraft.Software;

/// <summary>What is said of an image before its chunks come.</summary>
/// <param name="Version">The number of the version.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="ChunkBytes">The size of each chunk but the last, which is what remains.</param>
/// <param name="Sha256">Its SHA-256, in hexadecimal.</param>
/// <param name="Signature">HMAC-SHA-256 of <see cref="SignedText"/> under the mission's key, in hexadecimal.</param>
public sealed record SoftwareManifest(int Version, int SizeBytes, int ChunkBytes, string Sha256, string Signature)
{
    /// <summary>How many chunks there are.</summary>
    public int Chunks => ChunkBytes <= 0 ? 0 : (SizeBytes + ChunkBytes - 1) / ChunkBytes;

    /// <summary>What is signed: version, size, size of chunks and hash, a line each.</summary>
    public string SignedText => $"{Version}\n{SizeBytes}\n{ChunkBytes}\n{Sha256.ToUpperInvariant()}";

    /// <summary>The manifest of an image, signed.</summary>
    public static SoftwareManifest Of(int version, ReadOnlySpan<byte> image, int chunkBytes, ReadOnlySpan<byte> key)
    {
        var manifest = new SoftwareManifest(version, image.Length, chunkBytes, Convert.ToHexString(SHA256.HashData(image)), "");
        return manifest with { Signature = manifest.Sign(key) };
    }

    /// <summary>How long a chunk must be.</summary>
    public int LengthOf(int chunk) => Math.Min(ChunkBytes, SizeBytes - chunk * ChunkBytes);

    /// <summary>The signature under a key.</summary>
    public string Sign(ReadOnlySpan<byte> key) => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(SignedText)));

    /// <summary>Whether the signature is the one under that key; takes the same time whether it is or not.</summary>
    public bool IsSignedWith(ReadOnlySpan<byte> key) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Sign(key)), Encoding.UTF8.GetBytes(Signature.ToUpperInvariant()));
}
