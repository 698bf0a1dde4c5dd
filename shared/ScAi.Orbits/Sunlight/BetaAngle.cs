using ScAi.Orbits.Frames;
using static System.Math;

namespace ScAi.Orbits.Sunlight;

/// <summary>The Sun's angle above the plane of an orbit, positive on the side of its normal.</summary>
public static class BetaAngle
{
    /// <summary>The angle, -pi/2 to pi/2: sin(beta) = s . h.</summary>
    /// <param name="state">Gives the plane.</param>
    /// <param name="sun">The Sun's position from the Earth's centre.</param>
    public static double Radians(in State<Teme> state, Position<Teme> sun)
    {
        var (x, y, z) = state.Position;
        var (vx, vy, vz) = state.Velocity;
        var (hx, hy, hz) = (y * vz - z * vy, z * vx - x * vz, x * vy - y * vx);
        var dot = hx * sun.XKilometers + hy * sun.YKilometers + hz * sun.ZKilometers;
        return Asin(Clamp(dot / (Sqrt(hx * hx + hy * hy + hz * hz) * sun.LengthKilometers), -1.0, 1.0));
    }
}
