using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Frames;

/// <summary>From SGP4's frame to the rotating Earth and back, with UT1 = UTC and no polar motion.</summary>
/// <remarks>
/// Error budget without Earth orientation data: |UT1-UTC| of at most 0.9 s turns the Earth by at most 420 m at the equator
/// (below 50 m since 2017), polar motion of at most 0.6" moves the pole by at most 20 m. Source: AIAA 2006-6753, appendix C.
/// </remarks>
public static class EarthRotation
{
    /// <summary>An inertial state as seen from the rotating Earth.</summary>
    public static State<EarthFixed> ToEarthFixed(this in State<Teme> state, ScenarioTime time)
    {
        var (sin, cos) = SinCos(SiderealTime.AtRadians(time));
        var rate = SiderealTime.RateRadiansPerSecond(time);
        var (x, y) = (cos * state.Position.XKilometers + sin * state.Position.YKilometers,
            cos * state.Position.YKilometers - sin * state.Position.XKilometers);
        var (vx, vy) = (
            cos * state.Velocity.XKilometersPerSecond + sin * state.Velocity.YKilometersPerSecond + rate * y,
            cos * state.Velocity.YKilometersPerSecond - sin * state.Velocity.XKilometersPerSecond - rate * x);
        return new State<EarthFixed>(
            new Position<EarthFixed>(x, y, state.Position.ZKilometers),
            new Velocity<EarthFixed>(vx, vy, state.Velocity.ZKilometersPerSecond));
    }

    /// <summary>An Earth-fixed state as seen from outside.</summary>
    public static State<Teme> ToTeme(this in State<EarthFixed> state, ScenarioTime time)
    {
        var (sin, cos) = SinCos(SiderealTime.AtRadians(time));
        var rate = SiderealTime.RateRadiansPerSecond(time);
        var (px, py) = (state.Position.XKilometers, state.Position.YKilometers);
        var (vx, vy) = (state.Velocity.XKilometersPerSecond - rate * py, state.Velocity.YKilometersPerSecond + rate * px);
        return new State<Teme>(
            new Position<Teme>(cos * px - sin * py, cos * py + sin * px, state.Position.ZKilometers),
            new Velocity<Teme>(cos * vx - sin * vy, cos * vy + sin * vx, state.Velocity.ZKilometersPerSecond));
    }

    /// <summary>The place above which a satellite stands, with its altitude.</summary>
    public static GeodeticPosition ToGeodetic(this in State<EarthFixed> state) => Wgs84.ToGeodetic(state.Position);
}
