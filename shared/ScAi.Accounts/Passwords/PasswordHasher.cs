using System.Security.Cryptography;
using System.Text;

namespace ScAi.Accounts;

/// <summary>Turns passwords into records and holds passwords against them, a few at a time.</summary>
/// <remarks>
/// Every check costs one derivation, whether there is a record to hold against or not: an unknown account takes as long as
/// a known one. At most one derivation per two processors runs at once, so that a flood of logins leaves room for work.
/// Safe to call from any thread.
/// </remarks>
public sealed class PasswordHasher : IDisposable
{
    /// <summary>The least cost that is accepted: OWASP's figure for PBKDF2-HMAC-SHA512.</summary>
    public const int LeastIterations = 210_000;

    private const int SaltBytes = 16;
    private const int KeyBytes = 64;

    private readonly int _iterations;
    private readonly PasswordHash _nobody;
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private long _derivations;

    /// <summary>A hasher of a cost.</summary>
    /// <param name="iterations">Rounds for new records; at least <see cref="LeastIterations"/>.</param>
    public PasswordHasher(int iterations = LeastIterations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, LeastIterations);
        _iterations = iterations;
        _nobody = new PasswordHash(iterations, RandomNumberGenerator.GetBytes(SaltBytes), RandomNumberGenerator.GetBytes(KeyBytes));
    }

    /// <summary>How many derivations this hasher has done: the work that an observer could time.</summary>
    public long Derivations => Interlocked.Read(ref _derivations);

    /// <summary>Makes the record of a password, with a new salt.</summary>
    public async Task<PasswordHash> HashAsync(string password, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(password);
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PasswordHash(_iterations, salt, await DeriveAsync(password, _iterations, salt, KeyBytes, cancellation));
    }

    /// <summary>Whether a password is the one of a record. Without a record it does the same work and says no.</summary>
    /// <param name="password">What was typed; compared to its last character.</param>
    /// <param name="record">The record, or null for an account that does not exist.</param>
    /// <param name="cancellation">Gives up waiting for a place.</param>
    public async Task<bool> VerifyAsync(string password, PasswordHash? record, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(password);
        var against = record ?? _nobody;
        var key = await DeriveAsync(password, against.Iterations, against.Salt, against.Key.Length, cancellation);
        return CryptographicOperations.FixedTimeEquals(key, against.Key.Span) && record is not null;
    }

    /// <summary>Whether a record was made at another cost than today's and should be made anew when its password is at hand.</summary>
    public bool IsOutdated(PasswordHash record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Iterations != _iterations || record.Key.Length != KeyBytes || record.Salt.Length != SaltBytes;
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    private async Task<byte[]> DeriveAsync(
        string password, int iterations, ReadOnlyMemory<byte> salt, int bytes, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            Interlocked.Increment(ref _derivations);
            return await Task.Run(
                () => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt.Span, iterations, HashAlgorithmName.SHA512, bytes),
                CancellationToken.None);
        }
        finally
        {
            _places.Release();
        }
    }
}
