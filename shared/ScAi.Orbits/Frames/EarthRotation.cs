using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Frames;

/// <summary>From SGP4's frame over the pseudo-Earth-fixed to the Earth-fixed frame, and back.</summary>
/// <remarks>
/// Error budget without Earth orientation data: |UT1-UTC| of at most 0.9 s turns the Earth by at most 420 m at the equator
/// (less than 0.1 s and 50 m since 2020), polar motion of at most 0.6" moves the pole by at most 20 m.
/// Source: AIAA 2006-6753, appendix C.
/// </remarks>
public static class EarthRotation
{
    private const double RadiansPerArcsecond = PI / (180.0 * 3600.0);

    /// <summary>An inertial state as seen from the rotating Earth, about the pole of date.</summary>
    public static State<PseudoEarthFixed> ToPseudoEarthFixed(this in State<Teme> state, ScenarioTime time, EarthOrientation? orientation = null)
    {
        var (sin, cos) = SinCos(SiderealTime.AtRadians(time, orientation?.At(time).Ut1MinusUtcSeconds ?? 0.0));
        var rate = SiderealTime.RateRadiansPerSecond(time);
        var (x, y) = (cos * state.Position.XKilometers + sin * state.Position.YKilometers,
            cos * state.Position.YKilometers - sin * state.Position.XKilometers);
        var (vx, vy) = (
            cos * state.Velocity.XKilometersPerSecond + sin * state.Velocity.YKilometersPerSecond + rate * y,
            cos * state.Velocity.YKilometersPerSecond - sin * state.Velocity.XKilometersPerSecond - rate * x);
        return new State<PseudoEarthFixed>(
            new Position<PseudoEarthFixed>(x, y, state.Position.ZKilometers),
            new Velocity<PseudoEarthFixed>(vx, vy, state.Velocity.ZKilometersPerSecond));
    }

    /// <summary>A state about the pole of date as seen from the Earth's crust: polar motion, to first order in the pole's angles.</summary>
    public static State<EarthFixed> ToEarthFixed(this in State<PseudoEarthFixed> state, ScenarioTime time, EarthOrientation? orientation = null)
    {
        var (xp, yp) = Pole(time, orientation);
        var (p, v) = state;
        return new State<EarthFixed>(
            new Position<EarthFixed>(
                p.XKilometers + xp * p.ZKilometers,
                p.YKilometers - yp * p.ZKilometers,
                p.ZKilometers - xp * p.XKilometers + yp * p.YKilometers),
            new Velocity<EarthFixed>(
                v.XKilometersPerSecond + xp * v.ZKilometersPerSecond,
                v.YKilometersPerSecond - yp * v.ZKilometersPerSecond,
                v.ZKilometersPerSecond - xp * v.XKilometersPerSecond + yp * v.YKilometersPerSecond));
    }

    /// <summary>An inertial state as seen from the Earth's crust.</summary>
    /// <param name="state">From SGP4.</param>
    /// <param name="time">When.</param>
    /// <param name="orientation">Earth orientation data; UT1 = UTC and no polar motion when there is none.</param>
    public static State<EarthFixed> ToEarthFixed(this in State<Teme> state, ScenarioTime time, EarthOrientation? orientation = null)
    {
        var pseudo = state.ToPseudoEarthFixed(time, orientation);
        return pseudo.ToEarthFixed(time, orientation);
    }

    /// <summary>An Earth-fixed state as seen from outside.</summary>
    /// <param name="state">In the rotating frame.</param>
    /// <param name="time">When.</param>
    /// <param name="orientation">Earth orientation data; UT1 = UTC and no polar motion when there is none.</param>
    public static State<Teme> ToTeme(this in State<EarthFixed> state, ScenarioTime time, EarthOrientation? orientation = null)
    {
        var (xp, yp) = Pole(time, orientation);
        var (p, v) = state;
        var (px, py) = (p.XKilometers - xp * p.ZKilometers, p.YKilometers + yp * p.ZKilometers);
        var pz = p.ZKilometers + xp * p.XKilometers - yp * p.YKilometers;
        var rate = SiderealTime.RateRadiansPerSecond(time);
        var vx = v.XKilometersPerSecond - xp * v.ZKilometersPerSecond - rate * py;
        var vy = v.YKilometersPerSecond + yp * v.ZKilometersPerSecond + rate * px;
        var vz = v.ZKilometersPerSecond + xp * v.XKilometersPerSecond - yp * v.YKilometersPerSecond;
        var (sin, cos) = SinCos(SiderealTime.AtRadians(time, orientation?.At(time).Ut1MinusUtcSeconds ?? 0.0));
        return new State<Teme>(
            new Position<Teme>(cos * px - sin * py, cos * py + sin * px, pz),
            new Velocity<Teme>(cos * vx - sin * vy, cos * vy + sin * vx, vz));
    }

    /// <summary>The place above which a satellite stands, with its altitude.</summary>
    public static GeodeticPosition ToGeodetic(this in State<EarthFixed> state) => Wgs84.ToGeodetic(state.Position);

    /// <summary>The pole's angles in radians.</summary>
    internal static (double X, double Y) Pole(ScenarioTime time, EarthOrientation? orientation)
    {
        var sample = orientation?.At(time) ?? default;
        return (sample.PolarXArcseconds * RadiansPerArcsecond, sample.PolarYArcseconds * RadiansPerArcsecond);
    }
}
