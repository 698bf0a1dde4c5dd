namespace ScAi.Spacecraft.Docking;

/// <summary>Relative motion near a target in a circular orbit.</summary>
/// <remarks>
/// x'' - 2 n y' - 3 n^2 x = fx, y'' + 2 n x' = fy, z'' + n^2 z = fz (W. Clohessy, R. Wiltshire, J. Aerospace Sci. 27, 1960;
/// Curtis, "Orbital Mechanics for Engineering Students", chapter 7; the same frame as Orekit's). Over 1 km and 30 min in a low
/// orbit it misses two-body motion by some 0.3 m.
/// </remarks>
public static class ClohessyWiltshire
{
    /// <summary>Mean motion of a circular orbit, in rad/s, with mu = 398600.4418 km^3/s^2.</summary>
    public static double MeanMotion(double radiusKilometers) =>
        Math.Sqrt(398_600.4418 / (radiusKilometers * radiusKilometers * radiusKilometers));

    /// <summary>The closed-form solution without forces: Phi(t) applied to the state.</summary>
    public static RelativeState Coast(in RelativeState state, double meanMotion, double seconds)
    {
        var n = meanMotion;
        var (s, c) = Math.SinCos(n * seconds);
        var (x, y, z) = state.Position;
        var (vx, vy, vz) = state.Velocity;
        return new(
            new(
                (4 - 3 * c) * x + s / n * vx + 2 / n * (1 - c) * vy,
                6 * (s - n * seconds) * x + y + 2 / n * (c - 1) * vx + (4 * s - 3 * n * seconds) / n * vy,
                c * z + s / n * vz),
            new(
                3 * n * s * x + c * vx + 2 * s * vy,
                6 * n * (c - 1) * x - 2 * s * vx + (4 * c - 3) * vy,
                -n * s * z + c * vz));
    }

    /// <summary>v0 = Phi_rv^-1 (r_f - Phi_rr r_0): the velocity from which coasting leads there in that time.</summary>
    /// <remarks>Singular at whole orbits (and half ones out of plane), where no or no single velocity does it.</remarks>
    public static RelativeVector VelocityTo(RelativeVector from, RelativeVector to, double meanMotion, double seconds)
    {
        var n = meanMotion;
        var (s, c) = Math.SinCos(n * seconds);
        var x = to.X - (4 - 3 * c) * from.X;
        var y = to.Y - 6 * (s - n * seconds) * from.X - from.Y;
        var z = to.Z - c * from.Z;

        var (a, b) = (s / n, 2 / n * (1 - c));
        var d = (4 * s - 3 * n * seconds) / n;
        var determinant = a * d + b * b;
        return new((d * x - b * y) / determinant, (b * x + a * y) / determinant, z * n / s);
    }

    /// <summary>What the orbit does to the velocity, without forces of one's own.</summary>
    public static RelativeVector Acceleration(in RelativeState state, double meanMotion)
    {
        var n = meanMotion;
        return new(
            2 * n * state.Velocity.Y + 3 * n * n * state.Position.X,
            -2 * n * state.Velocity.X,
            -n * n * state.Position.Z);
    }

    /// <summary>One step of the classical Runge-Kutta method of fourth order with a constant force per mass.</summary>
    public static RelativeState RungeKutta(in RelativeState state, RelativeVector thrust, double meanMotion, double seconds)
    {
        var k1 = Derivative(state, thrust, meanMotion);
        var k2 = Derivative(Moved(state, k1, seconds / 2), thrust, meanMotion);
        var k3 = Derivative(Moved(state, k2, seconds / 2), thrust, meanMotion);
        var k4 = Derivative(Moved(state, k3, seconds), thrust, meanMotion);
        return new(
            state.Position + seconds / 6 * (k1.Position + 2 * k2.Position + 2 * k3.Position + k4.Position),
            state.Velocity + seconds / 6 * (k1.Velocity + 2 * k2.Velocity + 2 * k3.Velocity + k4.Velocity));
    }

    private static RelativeState Derivative(in RelativeState state, RelativeVector thrust, double meanMotion) =>
        new(state.Velocity, Acceleration(state, meanMotion) + thrust);

    private static RelativeState Moved(in RelativeState state, in RelativeState rate, double seconds) =>
        new(state.Position + seconds * rate.Position, state.Velocity + seconds * rate.Velocity);
}
