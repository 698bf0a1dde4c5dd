namespace ScAi.Spacecraft.Navigation;

/// <summary>The forces that the filter knows: Earth's gravity to J2. m, m/s, m/s^2.</summary>
internal static class OrbitForces
{
    /// <summary>Earth's gravitational parameter, m^3/s^2.</summary>
    public const double Mu = 3.986004418e14;

    private const double Radius = 6_378_137;
    private const double J2 = 1.082616e-3;

    /// <summary>One step of the classical Runge-Kutta method of fourth order, with a constant thrust on top.</summary>
    public static void Advance(
        ref double x, ref double y, ref double z, ref double vx, ref double vy, ref double vz,
        double ax, double ay, double az, double seconds)
    {
        var h = seconds;
        var (a1, b1, c1) = Gravity(x, y, z, ax, ay, az);
        var (u2, v2, w2) = (vx + h / 2 * a1, vy + h / 2 * b1, vz + h / 2 * c1);
        var (a2, b2, c2) = Gravity(x + h / 2 * vx, y + h / 2 * vy, z + h / 2 * vz, ax, ay, az);
        var (u3, v3, w3) = (vx + h / 2 * a2, vy + h / 2 * b2, vz + h / 2 * c2);
        var (a3, b3, c3) = Gravity(x + h / 2 * u2, y + h / 2 * v2, z + h / 2 * w2, ax, ay, az);
        var (u4, v4, w4) = (vx + h * a3, vy + h * b3, vz + h * c3);
        var (a4, b4, c4) = Gravity(x + h * u3, y + h * v3, z + h * w3, ax, ay, az);
        x += h / 6 * (vx + 2 * u2 + 2 * u3 + u4);
        y += h / 6 * (vy + 2 * v2 + 2 * v3 + v4);
        z += h / 6 * (vz + 2 * w2 + 2 * w3 + w4);
        vx += h / 6 * (a1 + 2 * a2 + 2 * a3 + a4);
        vy += h / 6 * (b1 + 2 * b2 + 2 * b3 + b4);
        vz += h / 6 * (c1 + 2 * c2 + 2 * c3 + c4);
    }

    private static (double X, double Y, double Z) Gravity(double x, double y, double z, double ax, double ay, double az)
    {
        var square = x * x + y * y + z * z;
        var length = Math.Sqrt(square);
        var central = -Mu / (square * length);
        var oblate = 1.5 * J2 * Radius * Radius / square;
        var polar = 5 * z * z / square;
        return (
            central * x * (1 + oblate * (1 - polar)) + ax,
            central * y * (1 + oblate * (1 - polar)) + ay,
            central * z * (1 + oblate * (3 - polar)) + az);
    }
}
