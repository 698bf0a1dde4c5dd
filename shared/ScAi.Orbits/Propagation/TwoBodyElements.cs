using ScAi.Orbits.Elements;
using static System.Math;

namespace ScAi.Orbits.Propagation;

/// <summary>The elements of the ellipse that a state lies on.</summary>
/// <remarks>Source: D. A. Vallado, "Fundamentals of Astrodynamics and Applications", algorithm 9, with angles counted in the plane.</remarks>
internal static class TwoBodyElements
{
    /// <summary>The template with the six elements of a state; null when it is not on an ellipse.</summary>
    /// <param name="state">Position in km, then velocity in km/s.</param>
    /// <param name="template">The rest of the set, with the epoch.</param>
    /// <param name="gravity">Gives mu.</param>
    internal static ElementSet? Of(ReadOnlySpan<double> state, ElementSet template, GravityModel gravity)
    {
        var mu = gravity.GravitationalParameter;
        var (x, y, z, vx, vy, vz) = (state[0], state[1], state[2], state[3], state[4], state[5]);
        var (hx, hy, hz) = (y * vz - z * vy, z * vx - x * vz, x * vy - y * vx);
        var h = Sqrt(hx * hx + hy * hy + hz * hz);
        var r = Sqrt(x * x + y * y + z * z);
        var v2 = vx * vx + vy * vy + vz * vz;
        var rv = x * vx + y * vy + z * vz;
        var a = 1.0 / (2.0 / r - v2 / mu);
        if (!(a > 0.0 && h > 0.0))
        {
            return null;
        }

        // Axes in the plane: p to the ascending node (x where there is none), q a right angle ahead.
        var across = Sqrt(hx * hx + hy * hy);
        var (px, py) = across > 1e-12 * h ? (-hy / across, hx / across) : (1.0, 0.0);
        var (qx, qy, qz) = (-hz * py / h, hz * px / h, (hx * py - hy * px) / h);

        // The eccentricity vector, and the place, in these axes.
        var (radial, along) = (v2 / mu - 1.0 / r, rv / mu);
        var (rp, rq) = (x * px + y * py, x * qx + y * qy + z * qz);
        var (vp, vq) = (vx * px + vy * py, vx * qx + vy * qy + vz * qz);
        var (ep, eq) = (radial * rp - along * vp, radial * rq - along * vq);
        var e = Sqrt(ep * ep + eq * eq);
        if (!(e < 1.0))
        {
            return null;
        }

        var perigee = e > 0.0 ? Atan2(eq, ep) : 0.0;
        var trueAnomaly = Atan2(rq, rp) - perigee;
        var eccentric = Atan2(Sqrt(1.0 - e * e) * Sin(trueAnomaly), e + Cos(trueAnomaly));
        const double degrees = 180.0 / PI;
        return template with
        {
            MeanMotionRevsPerDay = 86400.0 / (2.0 * PI) * Sqrt(mu / a) / a,
            Eccentricity = e,
            InclinationDegrees = Atan2(across, hz) * degrees,
            RightAscensionDegrees = Turn(Atan2(py, px) * degrees),
            ArgumentOfPerigeeDegrees = Turn(perigee * degrees),
            MeanAnomalyDegrees = Turn((eccentric - e * Sin(eccentric)) * degrees),
        };
    }

    private static double Turn(double degrees)
    {
        var turn = degrees % 360.0;
        return turn < 0.0 ? turn + 360.0 : turn;
    }
}
