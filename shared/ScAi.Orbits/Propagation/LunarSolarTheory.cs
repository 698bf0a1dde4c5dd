using static System.Math;

namespace ScAi.Orbits.Propagation;

/// <summary>
/// Secular rates and long-period periodics that the Sun and the Moon cause in deep space.
/// Symbols as in AIAA 2006-6753 (procedures dscom, dsinit, dpper).
/// </summary>
internal sealed class LunarSolarTheory
{
    internal const double Zns = 1.19459e-5, Zes = 0.01675, Znl = 1.5835218e-4, Zel = 0.05490;

    internal readonly double Se2, Se3, Si2, Si3, Sl2, Sl3, Sl4, Sgh2, Sgh3, Sgh4, Sh2, Sh3, Zmos;
    internal readonly double Ee2, E3, Xi2, Xi3, Xl2, Xl3, Xl4, Xgh2, Xgh3, Xgh4, Xh2, Xh3, Zmol;
    internal readonly double Dedt, Didt, Dmdt, Domdt, Dnodt;

    internal LunarSolarTheory(NearEarthTheory mean, double epochDays1950)
    {
        var em = mean.Ecco;
        var (snodm, cnodm) = SinCos(mean.Nodeo);
        var (sinomm, cosomm) = SinCos(mean.Argpo);
        var (sinim, cosim) = (mean.Sinio, mean.Cosio);
        var emsq = em * em;
        var betasq = 1.0 - emsq;
        var rtemsq = Sqrt(betasq);

        // The Moon's orbit on the equator.
        var day = epochDays1950 + 18261.5;
        var xnodce = PositiveRemainder(4.5236020 - 9.2422029e-4 * day);
        var (stem, ctem) = SinCos(xnodce);
        var zcosil = 0.91375164 - 0.03568096 * ctem;
        var zsinil = Sqrt(1.0 - zcosil * zcosil);
        var zsinhl = 0.089683511 * stem / zsinil;
        var zcoshl = Sqrt(1.0 - zsinhl * zsinhl);
        var gam = 5.8351514 + 0.0019443680 * day;
        var zx = Atan2(0.39785416 * stem / zsinil, zcoshl * ctem + 0.91744867 * zsinhl * stem);
        var (zsingl, zcosgl) = SinCos(gam + zx - xnodce);

        var satellite = new Orbit(em, emsq, betasq, rtemsq, sinim, cosim, sinomm, cosomm, 1.0 / mean.No);
        var sun = new Body(
            0.1945905, -0.98088458, 0.91744867, 0.39785416, cnodm, snodm, 2.9864797e-6, satellite);
        var moon = new Body(
            zcosgl, zsingl, zcosil, zsinil,
            zcoshl * cnodm + zsinhl * snodm, snodm * zcoshl - cnodm * zsinhl, 4.7968065e-7, satellite);

        Zmol = PositiveRemainder(4.7199672 + 0.22997150 * day - gam);
        Zmos = PositiveRemainder(6.2565837 + 0.017201977 * day);

        // Coefficients of the periodics: solar, then lunar.
        (Se2, Se3) = (2.0 * sun.S1 * sun.S6, 2.0 * sun.S1 * sun.S7);
        (Si2, Si3) = (2.0 * sun.S2 * sun.Z12, 2.0 * sun.S2 * (sun.Z13 - sun.Z11));
        (Sl2, Sl3) = (-2.0 * sun.S3 * sun.Z2, -2.0 * sun.S3 * (sun.Z3 - sun.Z1));
        Sl4 = -2.0 * sun.S3 * (-21.0 - 9.0 * emsq) * Zes;
        (Sgh2, Sgh3, Sgh4) = (2.0 * sun.S4 * sun.Z32, 2.0 * sun.S4 * (sun.Z33 - sun.Z31), -18.0 * sun.S4 * Zes);
        (Sh2, Sh3) = (-2.0 * sun.S2 * sun.Z22, -2.0 * sun.S2 * (sun.Z23 - sun.Z21));

        (Ee2, E3) = (2.0 * moon.S1 * moon.S6, 2.0 * moon.S1 * moon.S7);
        (Xi2, Xi3) = (2.0 * moon.S2 * moon.Z12, 2.0 * moon.S2 * (moon.Z13 - moon.Z11));
        (Xl2, Xl3) = (-2.0 * moon.S3 * moon.Z2, -2.0 * moon.S3 * (moon.Z3 - moon.Z1));
        Xl4 = -2.0 * moon.S3 * (-21.0 - 9.0 * emsq) * Zel;
        (Xgh2, Xgh3, Xgh4) = (2.0 * moon.S4 * moon.Z32, 2.0 * moon.S4 * (moon.Z33 - moon.Z31), -18.0 * moon.S4 * Zel);
        (Xh2, Xh3) = (-2.0 * moon.S2 * moon.Z22, -2.0 * moon.S2 * (moon.Z23 - moon.Z21));

        // Secular rates (dsinit); the node's rate is dropped near inclinations of 0 and 180 degrees.
        var ses = sun.S1 * Zns * sun.S5;
        var sis = sun.S2 * Zns * (sun.Z11 + sun.Z13);
        var sls = -Zns * sun.S3 * (sun.Z1 + sun.Z3 - 14.0 - 6.0 * emsq);
        var sghs = sun.S4 * Zns * (sun.Z31 + sun.Z33 - 6.0);
        var isFlat = mean.Inclo is < 5.2359877e-2 or > PI - 5.2359877e-2;
        var shs = isFlat ? 0.0 : -Zns * sun.S2 * (sun.Z21 + sun.Z23);
        if (sinim != 0.0)
        {
            shs /= sinim;
        }

        var sgs = sghs - cosim * shs;
        Dedt = ses + moon.S1 * Znl * moon.S5;
        Didt = sis + moon.S2 * Znl * (moon.Z11 + moon.Z13);
        Dmdt = sls - Znl * moon.S3 * (moon.Z1 + moon.Z3 - 14.0 - 6.0 * emsq);
        var sghl = moon.S4 * Znl * (moon.Z31 + moon.Z33 - 6.0);
        var shll = isFlat ? 0.0 : -Znl * moon.S2 * (moon.Z21 + moon.Z23);
        Domdt = sgs + sghl;
        Dnodt = shs;
        if (sinim != 0.0)
        {
            Domdt -= cosim / sinim * shll;
            Dnodt += shll / sinim;
        }
    }

    /// <summary>Adds the periodics at a time to perturbed mean elements (dpper, improved mode).</summary>
    internal void ApplyPeriodics(double t, ref double ep, ref double inclp, ref double nodep, ref double argpp, ref double mp)
    {
        // The Sun's share, then the Moon's.
        var zm = Zmos + Zns * t;
        var zf = zm + 2.0 * Zes * Sin(zm);
        var (sinzf, coszf) = SinCos(zf);
        var f2 = 0.5 * sinzf * sinzf - 0.25;
        var f3 = -0.5 * sinzf * coszf;
        var pe = Se2 * f2 + Se3 * f3;
        var pinc = Si2 * f2 + Si3 * f3;
        var pl = Sl2 * f2 + Sl3 * f3 + Sl4 * sinzf;
        var pgh = Sgh2 * f2 + Sgh3 * f3 + Sgh4 * sinzf;
        var ph = Sh2 * f2 + Sh3 * f3;

        zm = Zmol + Znl * t;
        zf = zm + 2.0 * Zel * Sin(zm);
        (sinzf, coszf) = SinCos(zf);
        f2 = 0.5 * sinzf * sinzf - 0.25;
        f3 = -0.5 * sinzf * coszf;
        pe += Ee2 * f2 + E3 * f3;
        pinc += Xi2 * f2 + Xi3 * f3;
        pl += Xl2 * f2 + Xl3 * f3 + Xl4 * sinzf;
        pgh += Xgh2 * f2 + Xgh3 * f3 + Xgh4 * sinzf;
        ph += Xh2 * f2 + Xh3 * f3;

        inclp += pinc;
        ep += pe;
        var (sinip, cosip) = SinCos(inclp);

        if (inclp >= 0.2)
        {
            ph /= sinip;
            pgh -= cosip * ph;
            argpp += pgh;
            nodep += ph;
            mp += pl;
            return;
        }

        // Lyddane's modification for low inclinations.
        var (sinop, cosop) = SinCos(nodep);
        var alfdp = sinip * sinop + ph * cosop + pinc * cosip * sinop;
        var betdp = sinip * cosop - ph * sinop + pinc * cosip * cosop;
        nodep = Remainder(nodep);
        var xls = mp + argpp + pl + pgh + (cosip - pinc * sinip) * nodep;
        var xnoh = nodep;
        nodep = Atan2(alfdp, betdp);
        if (Abs(xnoh - nodep) > PI)
        {
            nodep += nodep < xnoh ? 2.0 * PI : -2.0 * PI;
        }

        mp += pl;
        argpp = xls - mp - cosip * nodep;
    }

    /// <summary>The remainder by one turn with the sign of the dividend.</summary>
    private static double Remainder(double angle) => angle % (2.0 * PI);

    private static double PositiveRemainder(double angle)
    {
        var remainder = angle % (2.0 * PI);
        return remainder < 0.0 ? remainder + 2.0 * PI : remainder;
    }

    private readonly record struct Orbit(
        double Em, double Emsq, double Betasq, double Rtemsq,
        double Sinim, double Cosim, double Sinomm, double Cosomm, double Xnoi);

    /// <summary>The terms that one perturbing body contributes (the loop body of dscom).</summary>
    private readonly struct Body
    {
        internal readonly double S1, S2, S3, S4, S5, S6, S7;
        internal readonly double Z1, Z2, Z3, Z11, Z12, Z13, Z21, Z22, Z23, Z31, Z32, Z33;

        internal Body(
            double zcosg, double zsing, double zcosi, double zsini, double zcosh, double zsinh, double cc, in Orbit orbit)
        {
            var a1 = zcosg * zcosh + zsing * zcosi * zsinh;
            var a3 = -zsing * zcosh + zcosg * zcosi * zsinh;
            var a7 = -zcosg * zsinh + zsing * zcosi * zcosh;
            var a8 = zsing * zsini;
            var a9 = zsing * zsinh + zcosg * zcosi * zcosh;
            var a10 = zcosg * zsini;
            var a2 = orbit.Cosim * a7 + orbit.Sinim * a8;
            var a4 = orbit.Cosim * a9 + orbit.Sinim * a10;
            var a5 = -orbit.Sinim * a7 + orbit.Cosim * a8;
            var a6 = -orbit.Sinim * a9 + orbit.Cosim * a10;

            var x1 = a1 * orbit.Cosomm + a2 * orbit.Sinomm;
            var x2 = a3 * orbit.Cosomm + a4 * orbit.Sinomm;
            var x3 = -a1 * orbit.Sinomm + a2 * orbit.Cosomm;
            var x4 = -a3 * orbit.Sinomm + a4 * orbit.Cosomm;
            var x5 = a5 * orbit.Sinomm;
            var x6 = a6 * orbit.Sinomm;
            var x7 = a5 * orbit.Cosomm;
            var x8 = a6 * orbit.Cosomm;

            Z31 = 12.0 * x1 * x1 - 3.0 * x3 * x3;
            Z32 = 24.0 * x1 * x2 - 6.0 * x3 * x4;
            Z33 = 12.0 * x2 * x2 - 3.0 * x4 * x4;
            var z1 = 3.0 * (a1 * a1 + a2 * a2) + Z31 * orbit.Emsq;
            var z2 = 6.0 * (a1 * a3 + a2 * a4) + Z32 * orbit.Emsq;
            var z3 = 3.0 * (a3 * a3 + a4 * a4) + Z33 * orbit.Emsq;
            Z11 = -6.0 * a1 * a5 + orbit.Emsq * (-24.0 * x1 * x7 - 6.0 * x3 * x5);
            Z12 = -6.0 * (a1 * a6 + a3 * a5)
                + orbit.Emsq * (-24.0 * (x2 * x7 + x1 * x8) - 6.0 * (x3 * x6 + x4 * x5));
            Z13 = -6.0 * a3 * a6 + orbit.Emsq * (-24.0 * x2 * x8 - 6.0 * x4 * x6);
            Z21 = 6.0 * a2 * a5 + orbit.Emsq * (24.0 * x1 * x5 - 6.0 * x3 * x7);
            Z22 = 6.0 * (a4 * a5 + a2 * a6)
                + orbit.Emsq * (24.0 * (x2 * x5 + x1 * x6) - 6.0 * (x4 * x7 + x3 * x8));
            Z23 = 6.0 * a4 * a6 + orbit.Emsq * (24.0 * x2 * x6 - 6.0 * x4 * x8);
            Z1 = z1 + z1 + orbit.Betasq * Z31;
            Z2 = z2 + z2 + orbit.Betasq * Z32;
            Z3 = z3 + z3 + orbit.Betasq * Z33;
            S3 = cc * orbit.Xnoi;
            S2 = -0.5 * S3 / orbit.Rtemsq;
            S4 = S3 * orbit.Rtemsq;
            S1 = -15.0 * orbit.Em * S4;
            S5 = x1 * x3 + x2 * x4;
            S6 = x2 * x3 + x1 * x4;
            S7 = x2 * x4 - x1 * x3;
        }
    }
}
