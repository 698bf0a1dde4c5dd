using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using V = System.Runtime.Intrinsics.Vector256<double>;

namespace ScAi.Orbits.Propagation.Vectors;

/// <summary>One satellite at many times by vectors: its constants spread over the lanes, the times cut into chunks.</summary>
internal static unsafe class SatelliteKernel
{
    private static readonly ResonanceTheory?[] NoResonances = new ResonanceTheory?[4];

    /// <summary>Propagates; states that do not exist come out as NaN.</summary>
    /// <param name="theory">The satellite.</param>
    /// <param name="constants">Its constants, <see cref="C.Of"/>.</param>
    /// <param name="microseconds">Times since 1970, or null to use the minutes.</param>
    /// <param name="minutes">Minutes since the epoch, where there are no microseconds.</param>
    /// <param name="count">How many times.</param>
    /// <param name="o">Where the states go.</param>
    /// <param name="codes">Where the codes go, or null.</param>
    [SkipLocalsInit]
    internal static void Propagate(
        Sgp4 theory, double[] constants, long* microseconds, double* minutes, int count, in StatePointers o, PropagationCode* codes)
    {
        const int chunk = 4 * Sgp4Kernel.Chunk;
        var memory = stackalloc V[C.DeepSpaceCount + Sgp4Kernel.Chunk * (1 + Sgp4Kernel.ScratchPerStep) + 1];
        var c = (V*)(((nint)memory + 31) & ~(nint)31);
        var t = c + C.DeepSpaceCount;
        var w = t + Sgp4Kernel.Chunk;
        for (var k = 0; k < constants.Length; k++)
        {
            c[k] = Vector256.Create(constants[k]);
        }

        var epoch = theory.Elements.Epoch.UnixMicroseconds;
        var four = theory.Resonance?.InFourLanes;
        for (var done = 0; done < count; done += chunk)
        {
            var n = Math.Min(chunk, count - done);
            var steps = (n + 3) / 4;
            var tt = (double*)t;
            if (microseconds == null)
            {
                new ReadOnlySpan<double>(minutes + done, n).CopyTo(new Span<double>(tt, n));
            }
            else
            {
                for (var i = 0; i < n; i++)
                {
                    tt[i] = unchecked(microseconds[done + i] - epoch) * (1.0 / 60e6);
                }
            }

            for (var i = n; i < 4 * steps; i++)
            {
                tt[i] = tt[n - 1];
            }

            var at = o.Offset(done);
            var isBad = n == 4 * steps ? Run(theory, c, four, t, steps, at, w) : WithTail(theory, c, four, t, n, at, w);
            if (codes != null)
            {
                Mark(theory, isBad, tt, n, at, codes + done);
            }
        }
    }

    /// <summary>Why there is no state; on the very edge, where the scalar theory finds one, the last test that failed.</summary>
    internal static PropagationCode Why(Sgp4 theory, double minutes)
    {
        var code = theory.PropagateMinutes(minutes, out _);
        return code == PropagationCode.None ? PropagationCode.Decayed : code;
    }

    /// <summary>A chunk whose last vector is only partly wanted.</summary>
    [SkipLocalsInit]
    private static bool WithTail(Sgp4 theory, V* c, ResonanceTheory?[]? resonances, V* t, int n, in StatePointers o, V* w)
    {
        var whole = n / 4;
        var isBad = whole > 0 && Run(theory, c, resonances, t, whole, o, w);
        var rest = stackalloc double[24];
        var last = new StatePointers(rest, rest + 4, rest + 8, o.HasVelocity ? rest + 12 : null, rest + 16, rest + 20);
        isBad |= Run(theory, c, resonances, t + whole, 1, last, w);
        for (var i = 4 * whole; i < n; i++)
        {
            var lane = i - 4 * whole;
            (o.X[i], o.Y[i], o.Z[i]) = (rest[lane], rest[4 + lane], rest[8 + lane]);
            if (o.HasVelocity)
            {
                (o.Vx[i], o.Vy[i], o.Vz[i]) = (rest[12 + lane], rest[16 + lane], rest[20 + lane]);
            }
        }

        return isBad;
    }

    private static bool Run(
        Sgp4 theory, V* c, ReadOnlySpan<ResonanceTheory?> resonances, V* t, int steps, in StatePointers o, V* w) =>
        theory.IsDeepSpace
            ? Sgp4Kernel.DeepSpace(c, resonances.IsEmpty ? NoResonances : resonances, t, steps, o, w)
            : Sgp4Kernel.NearEarth(c, t, steps, o, w);

    private static void Mark(Sgp4 theory, bool isBad, double* minutes, int n, in StatePointers o, PropagationCode* codes)
    {
        new Span<PropagationCode>(codes, n).Clear();
        if (isBad)
        {
            for (var i = 0; i < n; i++)
            {
                codes[i] = double.IsNaN(o.X[i]) ? Why(theory, minutes[i]) : PropagationCode.None;
            }
        }
    }
}
