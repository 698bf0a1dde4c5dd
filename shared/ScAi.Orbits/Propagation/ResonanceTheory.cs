using static System.Math;

namespace ScAi.Orbits.Propagation;

/// <summary>
/// The geopotential resonance of 24-hour and eccentric 12-hour orbits (AIAA 2006-6753, procedures dsinit and dspace).
/// The mean longitude and motion are integrated from the epoch in steps of 720 minutes; the nodes are kept, so that
/// a state is a pure function of its time and costs the same whatever was asked before.
/// </summary>
internal sealed class ResonanceTheory
{
    internal const double StepMinutes = 720.0;

    /// <summary>The Earth's rotation, rad/min.</summary>
    internal const double Rptim = 4.37526908801129966e-3;

    private const double Fasx2 = 0.13130908, Fasx4 = 2.8843198, Fasx6 = 0.37448087;
    private const double G22 = 5.7686396, G32 = 0.95240898, G44 = 1.8014998, G52 = 1.0508330, G54 = 4.4108898;
    private const int LongestKept = 8192;

    internal readonly bool IsSynchronous;
    internal readonly double Gsto;
    private readonly double d2201, d2211, d3210, d3222, d4410, d4422, d5220, d5232, d5421, d5433;
    private readonly double del1, del2, del3, xfact, argpo, argpdot;

    /// <summary>This resonance for each lane of a vector.</summary>
    internal readonly ResonanceTheory?[] InFourLanes;

    private Node[] after;
    private Node[] before;

    private ResonanceTheory(GravityModel gravity, NearEarthTheory mean, LunarSolarTheory lunarSolar, double gsto, bool isSynchronous)
    {
        InFourLanes = [this, this, this, this];
        IsSynchronous = isSynchronous;
        Gsto = gsto;
        (argpo, argpdot) = (mean.Argpo, mean.Argpdot);
        var (no, em, sinim, cosim) = (mean.No, mean.Ecco, mean.Sinio, mean.Cosio);
        var emsq = em * em;
        var aonv = Pow(no / gravity.Xke, 2.0 / 3.0);
        var theta = gsto % (2.0 * PI);
        double xlamo;

        if (isSynchronous)
        {
            var g200 = 1.0 + emsq * (-2.5 + 0.8125 * emsq);
            var g310 = 1.0 + 2.0 * emsq;
            var g300 = 1.0 + emsq * (-6.0 + 6.60937 * emsq);
            var f220 = 0.75 * (1.0 + cosim) * (1.0 + cosim);
            var f311 = 0.9375 * sinim * sinim * (1.0 + 3.0 * cosim) - 0.75 * (1.0 + cosim);
            var f330 = 1.875 * (1.0 + cosim) * (1.0 + cosim) * (1.0 + cosim);
            var del = 3.0 * no * no * aonv * aonv;
            del2 = 2.0 * del * f220 * g200 * 1.7891679e-6;
            del3 = 3.0 * del * f330 * g300 * 2.2123015e-7 * aonv;
            del1 = del * f311 * g310 * 2.1460748e-6 * aonv;
            xlamo = (mean.Mo + mean.Nodeo + mean.Argpo - theta) % (2.0 * PI);
            xfact = mean.Mdot + mean.Argpdot + mean.Nodedot - Rptim
                + lunarSolar.Dmdt + lunarSolar.Domdt + lunarSolar.Dnodt - no;
        }
        else
        {
            var eoc = em * emsq;
            var cosisq = cosim * cosim;
            var sini2 = sinim * sinim;
            var g201 = -0.306 - (em - 0.64) * 0.440;
            var (g211, g310, g322, g410, g422, g520) = em <= 0.65
                ? (3.616 - 13.2470 * em + 16.2900 * emsq,
                    -19.302 + 117.3900 * em - 228.4190 * emsq + 156.5910 * eoc,
                    -18.9068 + 109.7927 * em - 214.6334 * emsq + 146.5816 * eoc,
                    -41.122 + 242.6940 * em - 471.0940 * emsq + 313.9530 * eoc,
                    -146.407 + 841.8800 * em - 1629.014 * emsq + 1083.4350 * eoc,
                    -532.114 + 3017.977 * em - 5740.032 * emsq + 3708.2760 * eoc)
                : (-72.099 + 331.819 * em - 508.738 * emsq + 266.724 * eoc,
                    -346.844 + 1582.851 * em - 2415.925 * emsq + 1246.113 * eoc,
                    -342.585 + 1554.908 * em - 2366.899 * emsq + 1215.972 * eoc,
                    -1052.797 + 4758.686 * em - 7193.992 * emsq + 3651.957 * eoc,
                    -3581.690 + 16178.110 * em - 24462.770 * emsq + 12422.520 * eoc,
                    em > 0.715
                        ? -5149.66 + 29936.92 * em - 54087.36 * emsq + 31324.56 * eoc
                        : 1464.74 - 4664.75 * em + 3763.64 * emsq);
            var (g533, g521, g532) = em < 0.7
                ? (-919.22770 + 4988.6100 * em - 9064.7700 * emsq + 5542.21 * eoc,
                    -822.71072 + 4568.6173 * em - 8491.4146 * emsq + 5337.524 * eoc,
                    -853.66600 + 4690.2500 * em - 8624.7700 * emsq + 5341.4 * eoc)
                : (-37995.780 + 161616.52 * em - 229838.20 * emsq + 109377.94 * eoc,
                    -51752.104 + 218913.95 * em - 309468.16 * emsq + 146349.42 * eoc,
                    -40023.880 + 170470.89 * em - 242699.48 * emsq + 115605.82 * eoc);

            var f220 = 0.75 * (1.0 + 2.0 * cosim + cosisq);
            var f221 = 1.5 * sini2;
            var f321 = 1.875 * sinim * (1.0 - 2.0 * cosim - 3.0 * cosisq);
            var f322 = -1.875 * sinim * (1.0 + 2.0 * cosim - 3.0 * cosisq);
            var f441 = 35.0 * sini2 * f220;
            var f442 = 39.3750 * sini2 * sini2;
            var f522 = 9.84375 * sinim * (sini2 * (1.0 - 2.0 * cosim - 5.0 * cosisq)
                + 0.33333333 * (-2.0 + 4.0 * cosim + 6.0 * cosisq));
            var f523 = sinim * (4.92187512 * sini2 * (-2.0 - 4.0 * cosim + 10.0 * cosisq)
                + 6.56250012 * (1.0 + 2.0 * cosim - 3.0 * cosisq));
            var f542 = 29.53125 * sinim * (2.0 - 8.0 * cosim + cosisq * (-12.0 + 8.0 * cosim + 10.0 * cosisq));
            var f543 = 29.53125 * sinim * (-2.0 - 8.0 * cosim + cosisq * (12.0 + 8.0 * cosim - 10.0 * cosisq));

            const double root22 = 1.7891679e-6, root32 = 3.7393792e-7, root44 = 7.3636953e-9;
            const double root52 = 1.1428639e-7, root54 = 2.1765803e-9;
            var temp1 = 3.0 * no * no * aonv * aonv;
            (d2201, d2211) = (temp1 * root22 * f220 * g201, temp1 * root22 * f221 * g211);
            temp1 *= aonv;
            (d3210, d3222) = (temp1 * root32 * f321 * g310, temp1 * root32 * f322 * g322);
            temp1 *= aonv;
            (d4410, d4422) = (2.0 * temp1 * root44 * f441 * g410, 2.0 * temp1 * root44 * f442 * g422);
            temp1 *= aonv;
            (d5220, d5232) = (temp1 * root52 * f522 * g520, temp1 * root52 * f523 * g532);
            (d5421, d5433) = (2.0 * temp1 * root54 * f542 * g521, 2.0 * temp1 * root54 * f543 * g533);
            xlamo = (mean.Mo + mean.Nodeo + mean.Nodeo - theta - theta) % (2.0 * PI);
            xfact = mean.Mdot + lunarSolar.Dmdt + 2.0 * (mean.Nodedot + lunarSolar.Dnodt - Rptim) - no;
        }

        var start = NodeAt(xlamo, no, 0.0);
        (after, before) = ([start], [start]);
    }

    /// <summary>The resonance of an orbit, or <c>null</c> where there is none.</summary>
    internal static ResonanceTheory? For(GravityModel gravity, NearEarthTheory mean, LunarSolarTheory lunarSolar, double gsto)
    {
        var no = mean.No;
        var isHalfDay = no is >= 8.26e-3 and <= 9.24e-3 && mean.Ecco >= 0.5;
        var isSynchronous = no is > 0.0034906585 and < 0.0052359877;
        return isHalfDay || isSynchronous
            ? new ResonanceTheory(gravity, mean, lunarSolar, gsto, isSynchronous && !isHalfDay)
            : null;
    }

    /// <summary>The resonant longitude and mean motion at a time; both from the last whole step before it.</summary>
    internal void At(double t, out double xl, out double nm)
    {
        ref readonly var node = ref NodeBefore(t, out var ft);
        nm = node.Xni + node.Xndt * ft + node.Xnddt * ft * ft * 0.5;
        xl = node.Xli + node.Xldot * ft + node.Xndt * ft * ft * 0.5;
    }

    /// <summary>The last node from the epoch towards a time, and the minutes from it to that time.</summary>
    internal ref readonly Node NodeBefore(double t, out double ft)
    {
        var steps = Truncate(t / StepMinutes);
        ft = t - steps * StepMinutes;
        var index = double.IsFinite(steps) && Abs(steps) < LongestKept * 1024.0 ? (int)Abs(steps) : 0;
        var nodes = t > 0.0 ? after : before;
        if (index >= nodes.Length)
        {
            nodes = Extend(nodes, index, t > 0.0 ? StepMinutes : -StepMinutes);
            if (index < LongestKept)
            {
                if (t > 0.0)
                {
                    after = nodes;
                }
                else
                {
                    before = nodes;
                }
            }
            else
            {
                index = nodes.Length - 1;
            }
        }

        return ref nodes[index];
    }

    private Node[] Extend(Node[] nodes, int index, double delt)
    {
        if (index >= LongestKept)
        {
            // Beyond what is worth keeping (eleven years from the epoch): walk on from the last kept node.
            var node = nodes[^1];
            for (var k = nodes.Length - 1; k < index; k++)
            {
                node = Next(node, k, delt);
            }

            return [node];
        }

        var extended = new Node[Min(LongestKept, Max(index + 1, 2 * nodes.Length))];
        nodes.CopyTo(extended, 0);
        for (var k = nodes.Length; k < extended.Length; k++)
        {
            extended[k] = Next(extended[k - 1], k - 1, delt);
        }

        return extended;
    }

    private Node Next(in Node node, int index, double delt)
    {
        const double step2 = 259200.0;
        var xli = node.Xli + node.Xldot * delt + node.Xndt * step2;
        var xni = node.Xni + node.Xndt * delt + node.Xnddt * step2;
        return NodeAt(xli, xni, (index + 1) * delt);
    }

    private Node NodeAt(double xli, double xni, double atime)
    {
        double xndt, xnddt;
        if (IsSynchronous)
        {
            xndt = del1 * Sin(xli - Fasx2) + del2 * Sin(2.0 * (xli - Fasx4)) + del3 * Sin(3.0 * (xli - Fasx6));
            xnddt = del1 * Cos(xli - Fasx2) + 2.0 * del2 * Cos(2.0 * (xli - Fasx4)) + 3.0 * del3 * Cos(3.0 * (xli - Fasx6));
        }
        else
        {
            var xomi = argpo + argpdot * atime;
            var x2omi = xomi + xomi;
            var x2li = xli + xli;
            xndt = d2201 * Sin(x2omi + xli - G22) + d2211 * Sin(xli - G22)
                + d3210 * Sin(xomi + xli - G32) + d3222 * Sin(-xomi + xli - G32)
                + d4410 * Sin(x2omi + x2li - G44) + d4422 * Sin(x2li - G44)
                + d5220 * Sin(xomi + xli - G52) + d5232 * Sin(-xomi + xli - G52)
                + d5421 * Sin(xomi + x2li - G54) + d5433 * Sin(-xomi + x2li - G54);
            xnddt = d2201 * Cos(x2omi + xli - G22) + d2211 * Cos(xli - G22)
                + d3210 * Cos(xomi + xli - G32) + d3222 * Cos(-xomi + xli - G32)
                + d5220 * Cos(xomi + xli - G52) + d5232 * Cos(-xomi + xli - G52)
                + 2.0 * (d4410 * Cos(x2omi + x2li - G44) + d4422 * Cos(x2li - G44)
                    + d5421 * Cos(xomi + x2li - G54) + d5433 * Cos(-xomi + x2li - G54));
        }

        var xldot = xni + xfact;
        return new Node(xli, xni, xldot, xndt, xnddt * xldot);
    }

    /// <summary>The integrator's state and derivatives at one of its steps.</summary>
    internal readonly record struct Node(double Xli, double Xni, double Xldot, double Xndt, double Xnddt);
}
