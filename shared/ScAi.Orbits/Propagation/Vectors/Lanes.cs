using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using V = System.Runtime.Intrinsics.Vector256<double>;

namespace ScAi.Orbits.Propagation.Vectors;

/// <summary>
/// Arithmetic on four doubles at once. Every lane's result depends on that lane alone, and every operation is exactly
/// rounded, so a lane gives the same bits beside any neighbours and on any hardware.
/// </summary>
internal static class Lanes
{
    internal const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>One number in all lanes.</summary>
    [MethodImpl(Inline)]
    internal static V K(double x) => Vector256.Create(x);

    /// <summary>a b + c, rounded once.</summary>
    [MethodImpl(Inline)]
    internal static V F(V a, V b, V c) => Fma.IsSupported ? Fma.MultiplyAdd(a, b, c) : Vector256.FusedMultiplyAdd(a, b, c);

    /// <summary>c - a b, rounded once.</summary>
    [MethodImpl(Inline)]
    internal static V NF(V a, V b, V c) =>
        Fma.IsSupported ? Fma.MultiplyAddNegated(a, b, c) : Vector256.FusedMultiplyAdd(-a, b, c);

    /// <summary>The second where the mask is set, else the first; the mask is all ones or all zeros in each lane.</summary>
    [MethodImpl(Inline)]
    internal static V Blend(V otherwise, V where, V mask) =>
        Avx.IsSupported ? Avx.BlendVariable(otherwise, where, mask) : Vector256.ConditionalSelect(mask, where, otherwise);

    /// <summary>Whether any lane's mask is set.</summary>
    [MethodImpl(Inline)]
    internal static bool Any(V mask) => Vector256.ExtractMostSignificantBits(mask) != 0;

    /// <summary>
    /// Sine and cosine to about one unit in the last place for angles up to 1e9 rad: reduction by pi/2 in two parts with fused
    /// multiply-add, then the minimax polynomials of the Cephes library on -pi/4 to pi/4.
    /// </summary>
    [MethodImpl(Inline)]
    internal static void SinCos(V x, out V sin, out V cos)
    {
        // Adding 1.5 x 2^52 rounds to an integer and leaves it in the low bits.
        var big = K(6755399441055744.0);
        var shifted = F(x, K(0.63661977236758134308), big);
        var quadrant = shifted.AsInt64();
        var k = shifted - big;
        var r = NF(k, K(1.5707963267948966), x);
        r = NF(k, K(6.123233995736766e-17), r);
        var z = r * r;
        var s = F(K(1.58962301576546568060e-10), z, K(-2.50507477628578072866e-8));
        s = F(s, z, K(2.75573136213857245213e-6));
        s = F(s, z, K(-1.98412698295895385996e-4));
        s = F(s, z, K(8.33333333332211858878e-3));
        s = F(s, z, K(-1.66666666666666307295e-1));
        s = F(s * z, r, r);
        var c = F(K(-1.13585365213876817300e-11), z, K(2.08757008419747316778e-9));
        c = F(c, z, K(-2.75573141792967388112e-7));
        c = F(c, z, K(2.48015872888517045348e-5));
        c = F(c, z, K(-1.38888888888730564116e-3));
        c = F(c, z, K(4.16666666666665929218e-2));
        c = F(c * z, z, NF(K(0.5), z, K(1.0)));

        // Odd quadrants swap the two; the sign is that of the quadrant.
        V swappedSin, swappedCos;
        if (Avx.IsSupported)
        {
            var odd = Vector256.ShiftLeft(quadrant, 63).AsDouble();
            swappedSin = Avx.BlendVariable(s, c, odd);
            swappedCos = Avx.BlendVariable(c, s, odd);
        }
        else
        {
            var odd = Vector256.Equals(quadrant & Vector256<long>.One, Vector256<long>.One).AsDouble();
            swappedSin = Vector256.ConditionalSelect(odd, c, s);
            swappedCos = Vector256.ConditionalSelect(odd, s, c);
        }

        var signBit = K(-0.0);
        sin = swappedSin ^ (Vector256.ShiftLeft(quadrant, 62).AsDouble() & signBit);
        cos = swappedCos ^ (Vector256.ShiftLeft(quadrant + Vector256<long>.One, 62).AsDouble() & signBit);
    }

    /// <summary>Turns an angle, given by its sine and cosine, by at most 0.1 rad: error below 3e-15.</summary>
    [MethodImpl(Inline)]
    internal static void Rotate(V by, ref V sin, ref V cos)
    {
        var z = by * by;
        var s = F(F(F(F(K(1.0 / 362880), z, K(-1.0 / 5040)), z, K(1.0 / 120)), z, K(-1.0 / 6)) * z, by, by);
        var c = F(F(F(F(K(1.0 / 40320), z, K(-1.0 / 720)), z, K(1.0 / 24)), z, K(-0.5)), z, K(1.0));
        var turned = F(sin, c, cos * s);
        cos = NF(sin, s, cos * c);
        sin = turned;
    }

    /// <summary>Turns an angle, given by its sine and cosine, by at most 0.01 rad: error below 2e-15.</summary>
    [MethodImpl(Inline)]
    internal static void RotateSlightly(V by, ref V sin, ref V cos)
    {
        var z = by * by;
        var s = F(F(K(1.0 / 120), z, K(-1.0 / 6)) * z, by, by);
        var c = F(F(K(1.0 / 24), z, K(-0.5)), z, K(1.0));
        var turned = F(sin, c, cos * s);
        cos = NF(sin, s, cos * c);
        sin = turned;
    }
}
