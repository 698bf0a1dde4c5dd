using System.Security.Cryptography;
using System.Text;

namespace ScAi.Federation.Randomness;

/// <summary>
/// Random numbers by counter: the n-th draw of an entity is a pure function of (scenario seed, federate, entity, n), so
/// draws neither depend on each other nor on how often somebody else drew, and a restart draws the same again.
/// </summary>
/// <remarks>
/// Philox4x32-10: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11, section 3.
/// The key is derived from the names with SHA-256.
/// </remarks>
public sealed class CounterRandom
{
    private readonly uint _key0;
    private readonly uint _key1;
    private readonly uint _stream0;
    private readonly uint _stream1;

    /// <summary>The generator of one entity of one federate.</summary>
    public CounterRandom(ulong seed, string federate, string entity)
    {
        ArgumentNullException.ThrowIfNull(federate);
        ArgumentNullException.ThrowIfNull(entity);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{federate}\n{entity}"));
        _key0 = BitConverter.ToUInt32(hash, 0);
        _key1 = BitConverter.ToUInt32(hash, 4);
        _stream0 = BitConverter.ToUInt32(hash, 8);
        _stream1 = BitConverter.ToUInt32(hash, 12);
    }

    /// <summary>The draw of that number, uniform in [0, 1), a multiple of 2^-53.</summary>
    public double Uniform(ulong draw)
    {
        var (high, low, _, _) = Philox((uint)(draw & uint.MaxValue), (uint)(draw >> 32), _stream0, _stream1, _key0, _key1);
        return ((((ulong)high << 32) | low) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Ten rounds of Philox4x32 on a counter of four words.</summary>
    internal static (uint X0, uint X1, uint X2, uint X3) Philox(uint x0, uint x1, uint x2, uint x3, uint key0, uint key1)
    {
        unchecked
        {
            for (var round = 0; round < 10; round++)
            {
                var product0 = (ulong)0xD2511F53 * x0;
                var product1 = (ulong)0xCD9E8D57 * x2;
                (x0, x1, x2, x3) = (
                    (uint)(product1 >> 32) ^ x1 ^ key0, (uint)product1, (uint)(product0 >> 32) ^ x3 ^ key1, (uint)product0);
                key0 += 0x9E3779B9;
                key1 += 0xBB67AE85;
            }
        }

        return (x0, x1, x2, x3);
    }
}
