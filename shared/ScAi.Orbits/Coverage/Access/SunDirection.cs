using ScAi.Orbits.Frames;
using ScAi.Orbits.Sunlight;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Coverage.Access;

/// <summary>Where the Sun stands, Earth-fixed.</summary>
internal static class SunDirection
{
    /// <summary>How fast the Earth turns, rad/s.</summary>
    internal const double EarthRate = 7.292115855306589e-05;

    /// <summary>The unit vector.</summary>
    internal static (double X, double Y, double Z) At(ScenarioTime time)
    {
        var sun = Sun.At(time);
        var scale = 1.0 / sun.LengthKilometers;
        var (sin, cos) = SinCos(SiderealTime.AtRadians(time));
        return (
            (cos * sun.XKilometers + sin * sun.YKilometers) * scale,
            (cos * sun.YKilometers - sin * sun.XKilometers) * scale,
            sun.ZKilometers * scale);
    }
}
