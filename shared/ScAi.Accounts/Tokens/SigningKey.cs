using System.Security.Cryptography;

namespace ScAi.Accounts;

/// <summary>A secret of 256 bits or more that signs access tokens, its name, and when it was made.</summary>
public sealed class SigningKey
{
    /// <summary>The fewest bytes of a key.</summary>
    public const int LeastBytes = 32;

    private readonly byte[] _secret;

    /// <summary>A key from its bytes. Its name follows from them and gives nothing away.</summary>
    /// <param name="secret">At least <see cref="LeastBytes"/> bytes.</param>
    /// <param name="madeAt">When it was made, UTC.</param>
    public SigningKey(ReadOnlySpan<byte> secret, DateTimeOffset madeAt)
    {
        if (secret.Length < LeastBytes)
        {
            throw new ArgumentException($"A signing key has {secret.Length} bytes; expected at least {LeastBytes}.", nameof(secret));
        }

        _secret = secret.ToArray();
        MadeAt = madeAt;
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(_secret, "key id"u8)[..8]);
    }

    /// <summary>The key's name in a token's header.</summary>
    public string Id { get; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset MadeAt { get; }

    /// <summary>Makes a new random key.</summary>
    public static SigningKey Make(DateTimeOffset now) => new(RandomNumberGenerator.GetBytes(LeastBytes), now);

    /// <summary>The signature, HMAC-SHA-256, over bytes.</summary>
    public byte[] Sign(ReadOnlySpan<byte> content) => HMACSHA256.HashData(_secret, content);

    /// <inheritdoc />
    public override string ToString() => Id;

    internal string ToBase64() => Convert.ToBase64String(_secret);
}
