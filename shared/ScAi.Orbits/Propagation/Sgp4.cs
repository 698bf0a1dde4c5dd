using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Propagation;

/// <summary>
/// The SGP4/SDP4 theory fitted to one element set: where the satellite is at any time, in TEME of date.
/// Near-earth and deep space (periods of 225 minutes and more), improved mode.
/// </summary>
/// <remarks>
/// Immutable to its users and safe to share between threads: a state is a pure function of its time.
/// Source: F. R. Hoots and R. L. Roehrich, Spacetrack Report #3 (1980); D. A. Vallado, P. Crawford, R. Hujsak,
/// T. S. Kelso, "Revisiting Spacetrack Report #3", AIAA 2006-6753. Symbols in the code are theirs.
/// Reproduces that paper's verification set within 2e-7 km and km/s.
/// </remarks>
public sealed class Sgp4
{
    private const double MinutesPerMicrosecond = 1.0 / 60e6;

    internal readonly NearEarthTheory Mean;
    internal readonly LunarSolarTheory? LunarSolar;
    internal readonly ResonanceTheory? Resonance;
    internal readonly double Gsto;

    /// <summary>Derives the theory's constants from an element set.</summary>
    /// <param name="elements">Mean elements, as published (Kozai mean motion, TEME of date).</param>
    /// <param name="gravity">The constants the elements were fitted with; WGS-72 when not given.</param>
    public Sgp4(ElementSet elements, GravityModel? gravity = null)
    {
        ArgumentNullException.ThrowIfNull(elements);
        Elements = elements;
        Gravity = gravity ?? GravityModel.Wgs72;

        const double radians = PI / 180.0;
        Mean = new NearEarthTheory(
            Gravity,
            elements.MeanMotionRevsPerDay / (1440.0 / (2.0 * PI)),
            elements.Eccentricity,
            elements.InclinationDegrees * radians,
            elements.RightAscensionDegrees * radians,
            elements.ArgumentOfPerigeeDegrees * radians,
            elements.MeanAnomalyDegrees * radians,
            elements.BStar);
        if (Mean.IsDeepSpace)
        {
            Gsto = SiderealTime.AtRadians(elements.Epoch);

            // Days since 1950 January 0.0 by way of a Julian date, whose resolution of 40 microseconds is the reference's: in
            // orbits that reach far beyond the Moon's pull the periodics show the difference.
            var julianDate = 2440587.5 + elements.Epoch.UnixMicroseconds / 86400e6;
            LunarSolar = new LunarSolarTheory(Mean, julianDate - 2433281.5);
            Resonance = ResonanceTheory.For(Gravity, Mean, LunarSolar, Gsto);
        }
    }

    /// <summary>What the theory was fitted to.</summary>
    public ElementSet Elements { get; }

    /// <summary>The constants in use.</summary>
    public GravityModel Gravity { get; }

    /// <summary>Whether the period is 225 minutes or more, so that the deep-space theory applies.</summary>
    public bool IsDeepSpace => Mean.IsDeepSpace;

    /// <summary>The state at an instant.</summary>
    /// <param name="time">Any instant; the theory is meant for days to weeks around the epoch.</param>
    /// <param name="state">TEME of date; every component NaN when the code is not <see cref="PropagationCode.None"/>.</param>
    public PropagationCode Propagate(ScenarioTime time, out State<Teme> state) =>
        PropagateMinutes(MinutesSinceEpoch(time), out state);

    /// <summary>The state at a number of minutes since the epoch.</summary>
    /// <param name="minutesSinceEpoch">Negative before the epoch.</param>
    /// <param name="state">TEME of date; every component NaN when the code is not <see cref="PropagationCode.None"/>.</param>
    public PropagationCode PropagateMinutes(double minutesSinceEpoch, out State<Teme> state)
    {
        var code = Compute(minutesSinceEpoch, out state);
        if (code != PropagationCode.None)
        {
            const double nan = double.NaN;
            state = new State<Teme>(new Position<Teme>(nan, nan, nan), new Velocity<Teme>(nan, nan, nan));
        }

        return code;
    }

    /// <summary>Minutes from the epoch to an instant; negative before the epoch.</summary>
    public double MinutesSinceEpoch(ScenarioTime time) =>
        unchecked(time.UnixMicroseconds - Elements.Epoch.UnixMicroseconds) * MinutesPerMicrosecond;

    private PropagationCode Compute(double t, out State<Teme> state)
    {
        state = default;
        var mean = Mean;
        var (xke, j2, j3oj2) = (Gravity.Xke, Gravity.J2, Gravity.J3 / Gravity.J2);

        // Secular gravity and atmospheric drag.
        var xmdf = mean.Mo + mean.Mdot * t;
        var argpm = mean.Argpo + mean.Argpdot * t;
        var t2 = t * t;
        var nodem = mean.Nodeo + mean.Nodedot * t + mean.Nodecf * t2;
        var mm = xmdf;
        var tempa = 1.0 - mean.Cc1 * t;
        var tempe = mean.Bstar * mean.Cc4 * t;
        var templ = mean.T2cof * t2;
        if (!mean.IsSimplified)
        {
            var delmtemp = 1.0 + mean.Eta * Cos(xmdf);
            var temp = mean.Omgcof * t + mean.Xmcof * (delmtemp * delmtemp * delmtemp - mean.Delmo);
            mm = xmdf + temp;
            argpm -= temp;
            var t3 = t2 * t;
            var t4 = t3 * t;
            tempa -= mean.D2 * t2 + mean.D3 * t3 + mean.D4 * t4;
            tempe += mean.Bstar * mean.Cc5 * (Sin(mm) - mean.Sinmao);
            templ += mean.T3cof * t3 + t4 * (mean.T4cof + t * mean.T5cof);
        }

        var nm = mean.No;
        var em = mean.Ecco;
        var inclm = mean.Inclo;
        if (LunarSolar is not null)
        {
            em += LunarSolar.Dedt * t;
            inclm += LunarSolar.Didt * t;
            argpm += LunarSolar.Domdt * t;
            nodem += LunarSolar.Dnodt * t;
            mm += LunarSolar.Dmdt * t;
            if (Resonance is not null)
            {
                Resonance.At(t, out var xlr, out nm);
                var theta = (Gsto + t * ResonanceTheory.Rptim) % (2.0 * PI);
                mm = Resonance.IsSynchronous ? xlr - nodem - argpm + theta : xlr - 2.0 * nodem + 2.0 * theta;
            }
        }

        if (!(nm > 0.0))
        {
            return PropagationCode.MeanMotionNotPositive;
        }

        var am = (LunarSolar is null ? mean.Ao : Pow(xke / nm, 2.0 / 3.0)) * tempa * tempa;
        nm = xke / (am * Sqrt(am));
        em -= tempe;
        if (!(em < 1.0 && em >= -0.001))
        {
            return PropagationCode.MeanEccentricityOutOfRange;
        }

        em = Max(em, 1.0e-6);
        mm += mean.No * templ;
        var xlm = mm + argpm + nodem;
        nodem %= 2.0 * PI;
        argpm %= 2.0 * PI;
        xlm %= 2.0 * PI;
        mm = (xlm - argpm - nodem) % (2.0 * PI);

        // Lunar and solar periodics.
        var (ep, xincp, argpp, nodep, mp) = (em, inclm, argpm, nodem, mm);
        var (sinip, cosip) = (mean.Sinio, mean.Cosio);
        var (aycof, xlcof, con41, x1mth2, x7thm1) = (mean.Aycof, mean.Xlcof, mean.Con41, mean.X1mth2, mean.X7thm1);
        if (LunarSolar is not null)
        {
            LunarSolar.ApplyPeriodics(t, ref ep, ref xincp, ref nodep, ref argpp, ref mp);
            if (xincp < 0.0)
            {
                xincp = -xincp;
                nodep += PI;
                argpp -= PI;
            }

            if (!(ep >= 0.0 && ep <= 1.0))
            {
                return PropagationCode.PerturbedEccentricityOutOfRange;
            }

            (sinip, cosip) = SinCos(xincp);
            aycof = -0.5 * j3oj2 * sinip;
            xlcof = NearEarthTheory.LongPeriodCoefficient(j3oj2, sinip, cosip);
            var cosisq = cosip * cosip;
            (con41, x1mth2, x7thm1) = (3.0 * cosisq - 1.0, 1.0 - cosisq, 7.0 * cosisq - 1.0);
        }

        // Long-period periodics.
        var (sinargpp, cosargpp) = SinCos(argpp);
        var axnl = ep * cosargpp;
        var ial = 1.0 / (am * (1.0 - ep * ep));
        var aynl = ep * sinargpp + ial * aycof;
        var xl = mp + argpp + nodep + ial * xlcof * axnl;

        // Kepler's equation.
        var u = (xl - nodep) % (2.0 * PI);
        var eo1 = u;
        var tem5 = 9999.9;
        double sineo1 = 0.0, coseo1 = 1.0;
        for (var ktr = 1; Abs(tem5) >= 1.0e-12 && ktr <= 10; ktr++)
        {
            (sineo1, coseo1) = SinCos(eo1);
            tem5 = (u - aynl * coseo1 + axnl * sineo1 - eo1) / (1.0 - coseo1 * axnl - sineo1 * aynl);
            tem5 = Clamp(tem5, -0.95, 0.95);
            eo1 += tem5;
        }

        if (Abs(tem5) < 1.0e-12)
        {
            // The reference leaves the last correction out of sine and cosine, which costs up to 0.04 mm at geostationary height.
            (sineo1, coseo1) = (sineo1 + coseo1 * tem5, coseo1 - sineo1 * tem5);
        }

        // Short-period preliminary quantities.
        var ecose = axnl * coseo1 + aynl * sineo1;
        var esine = axnl * sineo1 - aynl * coseo1;
        var el2 = axnl * axnl + aynl * aynl;
        var pl = am * (1.0 - el2);
        if (!(pl >= 0.0))
        {
            return PropagationCode.SemiLatusRectumNegative;
        }

        var rl = am * (1.0 - ecose);
        var rdotl = Sqrt(am) * esine / rl;
        var rvdotl = Sqrt(pl) / rl;
        var betal = Sqrt(1.0 - el2);
        var e = esine / (1.0 + betal);
        var sinu = am / rl * (sineo1 - aynl - axnl * e);
        var cosu = am / rl * (coseo1 - axnl + aynl * e);
        var su = Atan2(sinu, cosu);
        var sin2u = (cosu + cosu) * sinu;
        var cos2u = 1.0 - 2.0 * sinu * sinu;
        var temp1 = 0.5 * j2 / pl;
        var temp2 = temp1 / pl;

        // Short-period periodics.
        var mrt = rl * (1.0 - 1.5 * temp2 * betal * con41) + 0.5 * temp1 * x1mth2 * cos2u;
        su -= 0.25 * temp2 * x7thm1 * sin2u;
        var xnode = nodep + 1.5 * temp2 * cosip * sin2u;
        var xinc = xincp + 1.5 * temp2 * cosip * sinip * cos2u;
        var mvt = rdotl - nm * temp1 * x1mth2 * sin2u / xke;
        var rvdot = rvdotl + nm * temp1 * (x1mth2 * cos2u + 1.5 * con41) / xke;

        // Orientation vectors.
        var (sinsu, cossu) = SinCos(su);
        var (snod, cnod) = SinCos(xnode);
        var (sini, cosi) = SinCos(xinc);
        var xmx = -snod * cosi;
        var xmy = cnod * cosi;
        var (ux, uy, uz) = (xmx * sinsu + cnod * cossu, xmy * sinsu + snod * cossu, sini * sinsu);
        var (vx, vy, vz) = (xmx * cossu - cnod * sinsu, xmy * cossu - snod * sinsu, sini * cossu);

        // Position and velocity in km and km/s.
        var r = mrt * Gravity.EquatorialRadiusKilometers;
        var vkmpersec = Gravity.EquatorialRadiusKilometers * xke / 60.0;
        state = new State<Teme>(
            new Position<Teme>(r * ux, r * uy, r * uz),
            new Velocity<Teme>(
                (mvt * ux + rvdot * vx) * vkmpersec, (mvt * uy + rvdot * vy) * vkmpersec, (mvt * uz + rvdot * vz) * vkmpersec));

        return mrt < 1.0 ? PropagationCode.Decayed : PropagationCode.None;
    }
}
