using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static ScAi.Orbits.Propagation.Vectors.Lanes;
using V = System.Runtime.Intrinsics.Vector256<double>;

namespace ScAi.Orbits.Propagation.Vectors;

/// <summary>
/// SGP4 on four lanes, each a satellite or a time. The theory runs in stages over a chunk of steps, each small enough for
/// the registers, with the values in between in a scratch that stays in the first-level cache.
/// </summary>
/// <remarks>
/// Kernel: arithmetic is unchecked and memory is reached through pointers. Symbols as in <see cref="Sgp4"/>. Full sines and
/// cosines are taken of the mean anomaly, the argument of perigee, the argument of latitude and the node only; every
/// other angle is reached from one of these by a short rotation, so there is no arc tangent.
/// </remarks>
internal static unsafe class Sgp4Kernel
{
    /// <summary>Steps per chunk; 48 steps of eight vectors are 12 KiB of scratch.</summary>
    internal const int Chunk = 48;

    /// <summary>Vectors of scratch that one step needs: eight for the state, eight for the orientation in deep space.</summary>
    internal const int ScratchPerStep = 16;

    // Slots of a step's scratch. Some are used twice.
    private const int Argp = 0, Am = 1, Em = 2, U = 3, Node = 4, Axn = 5, Ayn = 6;
    private const int SinNode = 0, SinE = 2, CosE = 3, CosNode = 4;
    private const int Stride = 8;

    // The orientation's constants, relative to C.Orientation.
    private const int Con41 = 0, X1mth2 = 1, X7thm1 = 2, Sini = 3, Cosi = 4, Aycof = 5, Xlcof = 6;

    /// <summary>Propagates a chunk. States that do not exist come out as NaN; then the result is <c>true</c>.</summary>
    /// <param name="c">A block of constants, <see cref="C.NearEarthCount"/> vectors.</param>
    /// <param name="t">Minutes since each lane's epoch.</param>
    /// <param name="n">Steps, at most <see cref="Chunk"/>.</param>
    /// <param name="o">Four doubles per step and component are written.</param>
    /// <param name="w">Scratch of <see cref="Chunk"/> times <see cref="ScratchPerStep"/> vectors.</param>
    internal static bool NearEarth(V* c, V* t, int n, in StatePointers o, V* w)
    {
        Secular(c, t, n, w);
        LongPeriod(c + C.Orientation, 0, n, w);
        Kepler(n, w);
        return ShortPeriod(c, c + C.Orientation, 0, n, w, o);
    }

    /// <summary>As <see cref="NearEarth"/>, for deep space.</summary>
    /// <param name="c">A block of constants, <see cref="C.DeepSpaceCount"/> vectors.</param>
    /// <param name="resonances">Each lane's resonance, or null.</param>
    /// <param name="t">Minutes since each lane's epoch.</param>
    /// <param name="n">Steps, at most <see cref="Chunk"/>.</param>
    /// <param name="o">Four doubles per step and component are written.</param>
    /// <param name="w">Scratch of <see cref="Chunk"/> times <see cref="ScratchPerStep"/> vectors.</param>
    internal static bool DeepSpace(
        V* c, ReadOnlySpan<ResonanceTheory?> resonances, V* t, int n, in StatePointers o, V* w)
    {
        var k = w + Chunk * Stride;
        DeepSpaceSecular(c, resonances, t, n, w);
        LunarSolar(c, t, n, w, k);
        LongPeriod(k, Stride, n, w);
        Kepler(n, w);
        return ShortPeriod(c, k, Stride, n, w, o);
    }

    /// <summary>Secular gravity and drag.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Secular(V* c, V* t, int n, V* w)
    {
        for (var i = 0; i < n; i++, w += Stride)
        {
            var t1 = t[i];
            var t2 = t1 * t1;
            var xmdf = F(c[C.Mdot], t1, c[C.Mo]);
            Lanes.SinCos(xmdf, out var sin, out var cos);
            var delm = F(c[C.Eta], cos, K(1.0));
            var temp = F(c[C.Omgcof], t1, c[C.Xmcof] * F(delm * delm, delm, -c[C.Delmo]));
            var isLarge = Vector256.GreaterThan(Vector256.Abs(temp), K(0.1));
            var sinmm = sin;
            Rotate(temp, ref sinmm, ref cos);
            if (Any(isLarge))
            {
                Lanes.SinCos(xmdf + temp, out var full, out _);
                sinmm = Blend(sinmm, full, isLarge);
            }

            var t3 = t2 * t1;
            var t4 = t2 * t2;
            var tempa = NF(c[C.D4], t4, NF(c[C.D3], t3, NF(c[C.D2], t2, NF(c[C.Cc1], t1, K(1.0)))));
            var tempe = F(c[C.BstarCc5], sinmm - c[C.Sinmao], c[C.BstarCc4] * t1);
            var templ = F(t4, F(t1, c[C.T5cof], c[C.T4cof]), F(c[C.T3cof], t3, c[C.T2cof] * t2));
            var argpdf = F(c[C.Argpdot], t1, c[C.Argpo]);
            var em = c[C.Ecco] - tempe;
            w[Argp] = argpdf - temp;
            w[Am] = c[C.Ao] * tempa * tempa | Outside(em);
            w[Em] = Vector256.Max(em, K(1e-6));
            w[U] = F(c[C.No], templ, xmdf + argpdf);
            w[Node] = F(c[C.Nodecf], t2, F(c[C.Nodedot], t1, c[C.Nodeo]));
        }
    }

    /// <summary>Secular gravity, drag, Sun, Moon and resonance; here U holds the mean anomaly alone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DeepSpaceSecular(V* c, ReadOnlySpan<ResonanceTheory?> resonances, V* t, int n, V* w)
    {
        var isResonant = Vector256.GreaterThan(c[C.IsResonant], K(0.5));
        var isSynchronous = Vector256.GreaterThan(c[C.IsSynchronous], K(0.5));
        var hasResonance = Any(isResonant);
        var lanes = stackalloc double[8];
        for (var i = 0; i < n; i++, w += Stride)
        {
            var t1 = t[i];
            var t2 = t1 * t1;
            var argpm = F(c[C.Domdt], t1, F(c[C.Argpdot], t1, c[C.Argpo]));
            var nodem = F(c[C.Dnodt], t1, F(c[C.Nodecf], t2, F(c[C.Nodedot], t1, c[C.Nodeo])));
            var mm = F(c[C.Dmdt], t1, F(c[C.Mdot], t1, c[C.Mo]));
            var am = c[C.Ao];
            if (hasResonance)
            {
                for (var lane = 0; lane < 4; lane++)
                {
                    if (resonances[lane] is { } resonance)
                    {
                        resonance.At(t1[lane], out lanes[lane], out lanes[4 + lane]);
                    }
                    else
                    {
                        (lanes[lane], lanes[4 + lane]) = (0.0, c[C.No][lane]);
                    }
                }

                var xl = Vector256.Load(lanes);
                var nm = Vector256.Load(lanes + 4);
                var theta = F(K(ResonanceTheory.Rptim), t1, c[C.Gsto]);
                var synchronous = xl - nodem - argpm + theta;
                var halfDay = F(K(2.0), theta - nodem, xl);
                mm = Blend(mm, Blend(halfDay, synchronous, isSynchronous), isResonant);

                // (xke/nm)^(2/3): the inverse cube root of nm by Newton's method from that of no.
                var y = c[C.CubeRootNo];
                for (var round = 0; round < 5; round++)
                {
                    y *= NF(nm * K(1.0 / 3.0), y * y * y, K(4.0 / 3.0));
                }

                am = Blend(am, c[C.XkeTwoThirds] * y * y, isResonant) | Vector256.LessThanOrEqual(nm, V.Zero);
            }

            var tempa = NF(c[C.Cc1], t1, K(1.0));
            var em = F(c[C.Dedt], t1, c[C.Ecco]) - c[C.BstarCc4] * t1;
            w[Argp] = argpm;
            w[Am] = am * tempa * tempa | Outside(em);
            w[Em] = Vector256.Max(em, K(1e-6));
            w[U] = F(c[C.No], c[C.T2cof] * t2, mm);
            w[Node] = nodem;
        }
    }

    /// <summary>The periodics of Sun and Moon, and the constants of the orbit's changed orientation.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LunarSolar(V* c, V* t, int n, V* w, V* k)
    {
        var angles = stackalloc double[16];
        for (var i = 0; i < n; i++, w += Stride, k += Stride)
        {
            var t1 = t[i];

            // The Sun's share, then the Moon's.
            Phase(F(K(LunarSolarTheory.Zns), t1, c[C.Zmos]), LunarSolarTheory.Zes, out var f2, out var f3, out var sinzf);
            var pe = F(c[C.Se2], f2, c[C.Se3] * f3);
            var pinc = F(c[C.Si2], f2, c[C.Si3] * f3);
            var pl = F(c[C.Sl2], f2, F(c[C.Sl3], f3, c[C.Sl4] * sinzf));
            var pgh = F(c[C.Sgh2], f2, F(c[C.Sgh3], f3, c[C.Sgh4] * sinzf));
            var ph = F(c[C.Sh2], f2, c[C.Sh3] * f3);
            Phase(F(K(LunarSolarTheory.Znl), t1, c[C.Zmol]), LunarSolarTheory.Zel, out f2, out f3, out sinzf);
            pe = F(c[C.Ee2], f2, F(c[C.E3], f3, pe));
            pinc = F(c[C.Xi2], f2, F(c[C.Xi3], f3, pinc));
            pl = F(c[C.Xl2], f2, F(c[C.Xl3], f3, F(c[C.Xl4], sinzf, pl)));
            pgh = F(c[C.Xgh2], f2, F(c[C.Xgh3], f3, F(c[C.Xgh4], sinzf, pgh)));
            ph = F(c[C.Xh2], f2, F(c[C.Xh3], f3, ph));

            var xincp = F(c[C.Didt], t1, c[C.Inclo]) + pinc;
            var ep = w[Em] + pe;
            Lanes.SinCos(xincp, out var sinip, out var cosip);
            var isLow = Vector256.LessThan(xincp, K(0.2));

            var phs = ph / sinip;
            var pghs = NF(cosip, phs, pgh);
            var argpp = w[Argp] + pghs;
            var nodep = w[Node] + phs;
            var mp = w[U] + pl;
            if (Any(isLow))
            {
                // Lyddane's modification for low inclinations; the arc tangent is taken lane by lane.
                var node = Remainder(w[Node]);
                var argp = Remainder(w[Argp]);
                var mean = Remainder(w[U]);
                Lanes.SinCos(node, out var sinop, out var cosop);
                var alfdp = F(sinip, sinop, F(ph, cosop, pinc * cosip * sinop));
                var betdp = F(sinip, cosop, NF(ph, sinop, pinc * cosip * cosop));
                var xls = F(NF(pinc, sinip, cosip), node, mean + argp + pl + pgh);
                alfdp.Store(angles);
                betdp.Store(angles + 4);
                node.Store(angles + 8);
                for (var lane = 0; lane < 4; lane++)
                {
                    var (xnoh, angle) = (angles[8 + lane], Math.Atan2(angles[lane], angles[4 + lane]));
                    angles[12 + lane] = Math.Abs(xnoh - angle) <= Math.PI ? angle
                        : angle < xnoh ? angle + 2.0 * Math.PI : angle - 2.0 * Math.PI;
                }

                var lowNode = Vector256.Load(angles + 12);
                var lowMean = mean + pl;
                nodep = Blend(nodep, lowNode, isLow);
                mp = Blend(mp, lowMean, isLow);
                argpp = Blend(argpp, NF(cosip, lowNode, xls - lowMean), isLow);

                // A negative inclination is turned round.
                var isNegative = Vector256.LessThan(xincp, V.Zero);
                sinip = Blend(sinip, -sinip, isNegative);
                nodep = Blend(nodep, nodep + K(Math.PI), isNegative);
                argpp = Blend(argpp, argpp - K(Math.PI), isNegative);
            }

            var isEccentricityBad = ~(Vector256.GreaterThanOrEqual(ep, V.Zero) & Vector256.LessThanOrEqual(ep, K(1.0)));
            w[Am] |= isEccentricityBad;
            w[Em] = ep;
            w[Argp] = argpp;
            w[Node] = nodep;
            w[U] = mp + argpp;

            var cosisq = cosip * cosip;
            k[Con41] = F(K(3.0), cosisq, K(-1.0));
            k[X1mth2] = K(1.0) - cosisq;
            k[X7thm1] = F(K(7.0), cosisq, K(-1.0));
            k[Sini] = sinip;
            k[Cosi] = cosip;
            var halfJ3OverJ2 = c[C.HalfJ3OverJ2];
            k[Aycof] = -halfJ3OverJ2 * sinip;

            // tan(i/2) as (1 - cos)/sin beyond 90 degrees and sin/(1 + cos) below; the guard at 180 degrees is the reference's.
            var isRetrograde = Vector256.LessThan(cosip, V.Zero);
            var onePlus = K(1.0) + cosip;
            var isReversed = Vector256.LessThanOrEqual(Vector256.Abs(onePlus), K(1.5e-12));
            var upper = Blend(Blend(sinip, K(1.0) - cosip, isRetrograde), sinip, isReversed);
            var lower = Blend(Blend(onePlus, sinip, isRetrograde), K(1.5e-12), isReversed);
            k[Xlcof] = K(-0.5) * halfJ3OverJ2 * F(K(5.0), cosip, K(3.0)) * (upper / lower);
        }
    }

    /// <summary>Long-period periodics, and the node's sine and cosine; leaves the mean argument of latitude in U.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LongPeriod(V* k, int stride, int n, V* w)
    {
        for (var i = 0; i < n; i++, w += Stride, k += stride)
        {
            Lanes.SinCos(w[Argp], out var sin, out var cos);
            var em = w[Em];
            var ial = K(1.0) / (w[Am] * NF(em, em, K(1.0)));
            var axn = em * cos;
            w[Axn] = axn;
            w[Ayn] = F(ial, k[Aycof], em * sin);
            w[U] = F(ial * k[Xlcof], axn, w[U]);
            Lanes.SinCos(w[Node], out sin, out cos);
            w[SinNode] = sin;
            w[CosNode] = cos;
        }
    }

    /// <summary>
    /// Kepler's equation. The unknown is d = E - U, so that rounding does not grow with U. One step of Newton and one of Halley
    /// solve it for eccentricities up to about 0.06; lanes that need more take the reference's iteration.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Kepler(int n, V* w)
    {
        for (var i = 0; i < n; i++, w += Stride)
        {
            var (u, axn, ayn) = (w[U], w[Axn], w[Ayn]);
            Lanes.SinCos(u, out var sin, out var cos);
            var d1 = NF(ayn, cos, axn * sin) / NF(ayn, sin, NF(axn, cos, K(1.0)));
            Rotate(d1, ref sin, ref cos);
            var esine = NF(ayn, cos, axn * sin);
            var slope = NF(ayn, sin, NF(axn, cos, K(1.0)));
            var residual = esine - d1;
            var d2 = residual * slope / F(slope, slope, K(0.5) * residual * esine);
            RotateSlightly(d2, ref sin, ref cos);
            var isHard = Vector256.GreaterThan(Vector256.Abs(d1), K(0.1)) | Vector256.GreaterThan(Vector256.Abs(d2), K(1e-4));
            if (Any(isHard))
            {
                KeplerByIteration(u, axn, ayn, out var hardSin, out var hardCos);
                sin = Blend(sin, hardSin, isHard);
                cos = Blend(cos, hardCos, isHard);
            }

            w[SinE] = sin;
            w[CosE] = cos;
        }
    }

    /// <summary>Newton's method with steps of at most 0.95, at most ten, until they are below 1e-12: as the reference does it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void KeplerByIteration(V u, V axn, V ayn, out V sin, out V cos)
    {
        // The reference starts from 0 to 2 pi, and in extreme orbits ten steps do not forget where they started.
        u = Remainder(u);
        var d = V.Zero;
        var isOpen = V.AllBitsSet;
        sin = cos = V.Zero;
        for (var ktr = 1; ktr <= 10 && Any(isOpen); ktr++)
        {
            Lanes.SinCos(u + d, out var s, out var c);
            sin = Blend(sin, s, isOpen);
            cos = Blend(cos, c, isOpen);
            var step = (NF(ayn, c, axn * s) - d) / NF(ayn, s, NF(axn, c, K(1.0)));
            step = Vector256.Min(Vector256.Max(step, K(-0.95)), K(0.95));
            d = Blend(d, d + step, isOpen);
            var isDone = isOpen & Vector256.LessThan(Vector256.Abs(step), K(1e-12));
            sin = Blend(sin, F(c, step, s), isDone);
            cos = Blend(cos, NF(s, step, c), isDone);
            isOpen &= ~isDone;
        }
    }

    /// <summary>Short-period periodics, orientation, and the state in km and km/s.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ShortPeriod(V* c, V* k, int stride, int n, V* w, in StatePointers o)
    {
        double* x = o.X, y = o.Y, z = o.Z, xd = o.Vx, yd = o.Vy, zd = o.Vz;
        var isWhole = V.AllBitsSet;
        var halfJ2 = c[C.HalfJ2];
        var radius = c[C.Radius];
        var speedUnit = c[C.SpeedUnit];
        for (var i = 0; i < n; i++, w += Stride, k += stride)
        {
            var (sine, cose, axn, ayn, am) = (w[SinE], w[CosE], w[Axn], w[Ayn], w[Am]);
            var ecose = F(axn, cose, ayn * sine);
            var esine = NF(ayn, cose, axn * sine);
            var el2 = F(axn, axn, ayn * ayn);
            var omel2 = K(1.0) - el2;
            var pl = am * omel2;
            var betal = Vector256.Sqrt(omel2);
            var rl = am * (K(1.0) - ecose);

            // One division gives 1/rl, 1/pl and 1/(1 + betal).
            var b1 = K(1.0) + betal;
            var m1 = rl * pl;
            var inverse = K(1.0) / (m1 * b1);
            var irl = inverse * pl * b1;
            var ipl = inverse * rl * b1;
            var temp = esine * (inverse * m1);
            var aor = am * irl;
            var sinu = aor * (sine - F(axn, temp, ayn));
            var cosu = aor * (cose - NF(ayn, temp, axn));
            var sin2u = (sinu + sinu) * cosu;
            var cos2u = NF(sinu + sinu, sinu, K(1.0));
            var temp1 = halfJ2 * ipl;
            var temp2 = temp1 * ipl;
            var x1mth2Cos2u = k[X1mth2] * cos2u;
            var mrt = F(rl, NF(K(1.5) * temp2 * betal, k[Con41], K(1.0)), temp1 * (K(0.5) * x1mth2Cos2u));
            mrt |= Vector256.LessThan(mrt, K(1.0));
            isWhole &= Vector256.Equals(mrt, mrt);

            var du = K(-0.25) * temp2 * k[X7thm1] * sin2u;
            var cosip = k[Cosi];
            var h = K(1.5) * temp2 * cosip;
            var (sini, cosi) = (k[Sini], cosip);
            var di = h * sini * cos2u;
            var (snod, cnod) = (w[SinNode], w[CosNode]);
            var isLarge = Vector256.GreaterThan(temp2, K(4e-3));
            if (Any(isLarge))
            {
                // Almost parabolic: the angles are too large for the short series.
                RotateFarther(du, ref sinu, ref cosu, isLarge);
                RotateFarther(h * sin2u, ref snod, ref cnod, isLarge);
                RotateFarther(di, ref sini, ref cosi, isLarge);
            }
            else
            {
                RotateSlightly(du, ref sinu, ref cosu);
                RotateSlightly(h * sin2u, ref snod, ref cnod);
                RotateSlightly(di, ref sini, ref cosi);
            }

            var xmx = -snod * cosi;
            var xmy = cnod * cosi;
            var ux = F(xmx, sinu, cnod * cosu);
            var uy = F(xmy, sinu, snod * cosu);
            var uz = sini * sinu;
            var r = mrt * radius;
            (r * ux).Store(x);
            (r * uy).Store(y);
            (r * uz).Store(z);
            x += 4;
            y += 4;
            z += 4;
            if (xd != null)
            {
                var root = Vector256.Sqrt(am);
                var rootIrl = root * irl;
                var nmTemp1 = temp1 / (am * root);
                var mvt = NF(nmTemp1 * k[X1mth2], sin2u, rootIrl * esine) * speedUnit;
                var rvdot = F(nmTemp1, F(K(1.5), k[Con41], x1mth2Cos2u), rootIrl * betal) * speedUnit;
                rvdot |= ~Vector256.Equals(mrt, mrt);
                var vx = F(xmx, cosu, -(cnod * sinu));
                var vy = F(xmy, cosu, -(snod * sinu));
                var vz = sini * cosu;
                F(mvt, ux, rvdot * vx).Store(xd);
                F(mvt, uy, rvdot * vy).Store(yd);
                F(mvt, uz, rvdot * vz).Store(zd);
                xd += 4;
                yd += 4;
                zd += 4;
            }
        }

        return Any(~isWhole);
    }

    /// <summary>The mean eccentricity is not in -0.001 to below 1.</summary>
    [MethodImpl(Inline)]
    private static V Outside(V em) =>
        ~(Vector256.LessThan(em, K(1.0)) & Vector256.GreaterThanOrEqual(em, K(-0.001)));

    /// <summary>Phase functions of the Sun's or the Moon's mean longitude.</summary>
    [MethodImpl(Inline)]
    private static void Phase(V zm, double eccentricity, out V f2, out V f3, out V sinzf)
    {
        Lanes.SinCos(zm, out var sin, out _);
        Lanes.SinCos(F(K(2.0 * eccentricity), sin, zm), out sinzf, out var coszf);
        f2 = F(K(0.5) * sinzf, sinzf, K(-0.25));
        f3 = K(-0.5) * sinzf * coszf;
    }

    /// <summary>The angle less whole turns, towards zero: what is left has the angle's sign.</summary>
    [MethodImpl(Inline)]
    private static V Remainder(V angle)
    {
        var turns = Vector256.Truncate(angle * K(1.0 / (2.0 * Math.PI)));
        return NF(turns, K(2.0 * Math.PI), angle);
    }

    /// <summary>Turns the marked lanes by any angle and the others slightly.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RotateFarther(V by, ref V sin, ref V cos, V isLarge)
    {
        Lanes.SinCos(by, out var s, out var c);
        var (fullSin, fullCos) = (F(sin, c, cos * s), NF(sin, s, cos * c));
        RotateSlightly(by, ref sin, ref cos);
        sin = Blend(sin, fullSin, isLarge);
        cos = Blend(cos, fullCos, isLarge);
    }
}
