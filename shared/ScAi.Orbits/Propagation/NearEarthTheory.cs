using static System.Math;

namespace ScAi.Orbits.Propagation;

/// <summary>
/// What SGP4 derives once from an element set: secular rates, drag coefficients and constants of the periodics.
/// Symbols as in AIAA 2006-6753 (procedures initl and sgp4init), Spacetrack Report #3 sections 5 and 6.
/// Lengths in Earth radii, times in minutes, angles in radians.
/// </summary>
internal sealed class NearEarthTheory
{
    internal readonly double Ecco, Inclo, Nodeo, Argpo, Mo, Bstar;
    internal readonly double No, Ao;
    internal readonly double Sinio, Cosio, Cosio2, Con41, X1mth2, X7thm1;
    internal readonly double Mdot, Argpdot, Nodedot, Nodecf;
    internal readonly double Cc1, Cc4, Cc5, D2, D3, D4, Eta, Omgcof, Xmcof, Delmo, Sinmao;
    internal readonly double T2cof, T3cof, T4cof, T5cof, Xlcof, Aycof;
    internal readonly bool IsSimplified, IsDeepSpace;

    internal NearEarthTheory(
        GravityModel gravity, double noKozai, double ecco, double inclo, double nodeo, double argpo, double mo, double bstar)
    {
        (Ecco, Inclo, Nodeo, Argpo, Mo, Bstar) = (ecco, inclo, nodeo, argpo, mo, bstar);
        var (xke, j2, j3oj2, j4) = (gravity.Xke, gravity.J2, gravity.J3 / gravity.J2, gravity.J4);
        var radius = gravity.EquatorialRadiusKilometers;

        // Auxiliary epoch quantities and the Brouwer mean motion from the Kozai one (initl).
        var eccsq = ecco * ecco;
        var omeosq = 1.0 - eccsq;
        var rteosq = Sqrt(omeosq);
        Cosio = Cos(inclo);
        Sinio = Sin(inclo);
        Cosio2 = Cosio * Cosio;
        No = BrouwerMeanMotion(gravity, noKozai, ecco, inclo);
        Ao = Pow(xke / No, 2.0 / 3.0);
        var po = Ao * omeosq;
        var con42 = 1.0 - 5.0 * Cosio2;
        Con41 = -con42 - Cosio2 - Cosio2;
        var posq = po * po;
        var rp = Ao * (1.0 - ecco);

        IsDeepSpace = 2.0 * PI / No >= 225.0;
        IsSimplified = rp < 220.0 / radius + 1.0 || IsDeepSpace;

        // Atmospheric density function: s and (q0 - s)^4, altered for perigees below 156 km.
        var sfour = 78.0 / radius + 1.0;
        var qzms24 = Pow4((120.0 - 78.0) / radius);
        var perigee = (rp - 1.0) * radius;
        if (perigee < 156.0)
        {
            sfour = perigee < 98.0 ? 20.0 : perigee - 78.0;
            qzms24 = Pow4((120.0 - sfour) / radius);
            sfour = sfour / radius + 1.0;
        }

        // Drag coefficients C1 to C5.
        var pinvsq = 1.0 / posq;
        var tsi = 1.0 / (Ao - sfour);
        Eta = Ao * ecco * tsi;
        var etasq = Eta * Eta;
        var eeta = ecco * Eta;
        var psisq = Abs(1.0 - etasq);
        var coef = qzms24 * Pow4(tsi);
        var coef1 = coef / Pow(psisq, 3.5);
        var cc2 = coef1 * No * (Ao * (1.0 + 1.5 * etasq + eeta * (4.0 + etasq))
            + 0.375 * j2 * tsi / psisq * Con41 * (8.0 + 3.0 * etasq * (8.0 + etasq)));
        Cc1 = bstar * cc2;
        var cc3 = ecco > 1.0e-4 ? -2.0 * coef * tsi * j3oj2 * No * Sinio / ecco : 0.0;
        X1mth2 = 1.0 - Cosio2;
        Cc4 = 2.0 * No * coef1 * Ao * omeosq * (Eta * (2.0 + 0.5 * etasq) + ecco * (0.5 + 2.0 * etasq)
            - j2 * tsi / (Ao * psisq) * (-3.0 * Con41 * (1.0 - 2.0 * eeta + etasq * (1.5 - 0.5 * eeta))
                + 0.75 * X1mth2 * (2.0 * etasq - eeta * (1.0 + etasq)) * Cos(2.0 * argpo)));
        Cc5 = 2.0 * coef1 * Ao * omeosq * (1.0 + 2.75 * (etasq + eeta) + eeta * etasq);

        // Secular rates of gravity.
        var cosio4 = Cosio2 * Cosio2;
        var temp1 = 1.5 * j2 * pinvsq * No;
        var temp2 = 0.5 * temp1 * j2 * pinvsq;
        var temp3 = -0.46875 * j4 * pinvsq * pinvsq * No;
        Mdot = No + 0.5 * temp1 * rteosq * Con41 + 0.0625 * temp2 * rteosq * (13.0 - 78.0 * Cosio2 + 137.0 * cosio4);
        Argpdot = -0.5 * temp1 * con42 + 0.0625 * temp2 * (7.0 - 114.0 * Cosio2 + 395.0 * cosio4)
            + temp3 * (3.0 - 36.0 * Cosio2 + 49.0 * cosio4);
        var xhdot1 = -temp1 * Cosio;
        Nodedot = xhdot1 + (0.5 * temp2 * (4.0 - 19.0 * Cosio2) + 2.0 * temp3 * (3.0 - 7.0 * Cosio2)) * Cosio;

        // Secular effects of drag.
        Omgcof = bstar * cc3 * Cos(argpo);
        Xmcof = ecco > 1.0e-4 ? -2.0 / 3.0 * coef * bstar / eeta : 0.0;
        Nodecf = 3.5 * omeosq * xhdot1 * Cc1;
        T2cof = 1.5 * Cc1;
        Xlcof = LongPeriodCoefficient(j3oj2, Sinio, Cosio);
        Aycof = -0.5 * j3oj2 * Sinio;
        Delmo = Pow3(1.0 + Eta * Cos(mo));
        Sinmao = Sin(mo);
        X7thm1 = 7.0 * Cosio2 - 1.0;

        if (!IsSimplified)
        {
            var cc1sq = Cc1 * Cc1;
            D2 = 4.0 * Ao * tsi * cc1sq;
            var temp = D2 * tsi * Cc1 / 3.0;
            D3 = (17.0 * Ao + sfour) * temp;
            D4 = 0.5 * temp * Ao * tsi * (221.0 * Ao + 31.0 * sfour) * Cc1;
            T3cof = D2 + 2.0 * cc1sq;
            T4cof = 0.25 * (3.0 * D3 + Cc1 * (12.0 * D2 + 10.0 * cc1sq));
            T5cof = 0.2 * (3.0 * D4 + 12.0 * Cc1 * D3 + 6.0 * D2 * D2 + 15.0 * cc1sq * (2.0 * D2 + cc1sq));
        }
        else
        {
            (Omgcof, Xmcof, Cc5) = (0.0, 0.0, 0.0);
        }
    }

    /// <summary>
    /// The coefficient of the long-period periodics in longitude, with sin/(1 + cos) written so that it keeps its digits near
    /// 180 degrees; there the reference's guard keeps it finite.
    /// </summary>
    internal static double LongPeriodCoefficient(double j3oj2, double sini, double cosi)
    {
        var tangent = Abs(cosi + 1.0) <= 1.5e-12 ? sini / 1.5e-12
            : cosi < 0.0 ? (1.0 - cosi) / sini
            : sini / (1.0 + cosi);
        return -0.25 * j3oj2 * (3.0 + 5.0 * cosi) * tangent;
    }

    /// <summary>Brouwer's mean motion from the Kozai mean motion of an element set, both in rad/min (initl).</summary>
    private static double BrouwerMeanMotion(GravityModel gravity, double noKozai, double ecco, double inclo)
    {
        var omeosq = 1.0 - ecco * ecco;
        var cosio = Cos(inclo);
        var ak = Pow(gravity.Xke / noKozai, 2.0 / 3.0);
        var d1 = 0.75 * gravity.J2 * (3.0 * cosio * cosio - 1.0) / (Sqrt(omeosq) * omeosq);
        var del = d1 / (ak * ak);
        var adel = ak * (1.0 - del * del - del * (1.0 / 3.0 + 134.0 * del * del / 81.0));
        del = d1 / (adel * adel);
        return noKozai / (1.0 + del);
    }

    private static double Pow3(double x) => x * x * x;

    private static double Pow4(double x) => x * x * x * x;
}
