using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using static System.Math;

namespace ScAi.Orbits.Propagation;

/// <summary>
/// Mean elements of deep-space orbits within some hundredths of a degree of the equator. There SGP4 adds the Moon's and the Sun's pull to
/// the inclination along the mean node (Lyddane's modification), so that the node of an orbit that hardly has one decides its inclination,
/// and a Cartesian search runs in circles. This one takes the node as an unknown of its own, and tries it all round.
/// </summary>
internal static class EquatorialSearch
{
    private const double Radians = PI / 180.0;
    private const int Nodes = 24;
    private const int MostRounds = 20;
    private static readonly double[] s_inclinations = [1e-5, 1e-4, 3e-4, 6e-4];

    /// <summary>The fit, or the best there was.</summary>
    internal static MeanElementFit Improve(MeanElementFit best, ReadOnlySpan<double> target, ElementSet osculating, GravityModel gravity)
    {
        Span<double> x = stackalloc double[6];
        var perigee = (osculating.ArgumentOfPerigeeDegrees + osculating.RightAscensionDegrees) * Radians;
        foreach (var inclination in s_inclinations)
        {
            for (var node = 0; node < Nodes; node++)
            {
                // Mean motion, eccentricity vector, inclination, node, mean longitude.
                x[0] = osculating.MeanMotionRevsPerDay;
                (x[2], x[1]) = SinCos(perigee);
                (x[1], x[2]) = (x[1] * osculating.Eccentricity, x[2] * osculating.Eccentricity);
                (x[3], x[4]) = (inclination, 2.0 * PI * node / Nodes);
                x[5] = perigee + osculating.MeanAnomalyDegrees * Radians;
                best = Newton(best, x, target, osculating, gravity);
                if (best.HasConverged)
                {
                    return best;
                }
            }
        }

        return best;
    }

    private static MeanElementFit Newton(
        MeanElementFit best, Span<double> x, ReadOnlySpan<double> target, ElementSet template, GravityModel gravity)
    {
        ReadOnlySpan<double> nudges = [1e-7, 1e-7, 1e-7, 1e-7, 1e-4, 1e-7];
        ReadOnlySpan<double> most = [1e-3, 1e-3, 1e-3, 2e-4, 0.4, 1e-2];
        Span<double> residual = stackalloc double[6];
        Span<double> other = stackalloc double[6];
        Span<double> matrix = stackalloc double[42];
        Span<double> step = stackalloc double[6];
        for (var round = 1; round <= MostRounds; round++)
        {
            if (Residual(x, target, template, gravity, residual) is not { } elements)
            {
                return best;
            }

            var position = Sqrt(residual[0] * residual[0] + residual[1] * residual[1] + residual[2] * residual[2]);
            var velocity = Sqrt(residual[3] * residual[3] + residual[4] * residual[4] + residual[5] * residual[5]);
            if (position + 1000.0 * velocity < best.PositionErrorKilometers + 1000.0 * best.VelocityErrorKilometersPerSecond)
            {
                best = new MeanElementFit(elements, position, velocity, best.Rounds + 1);
            }

            if (position < 1e-8)
            {
                return best;
            }

            for (var column = 0; column < 6; column++)
            {
                var kept = x[column];
                x[column] += nudges[column];
                if (Residual(x, target, template, gravity, other) is null)
                {
                    return best;
                }

                x[column] = kept;
                for (var row = 0; row < 6; row++)
                {
                    // Velocities count a thousandfold, as kilometres in about the time in which an orbit turns.
                    matrix[row * 7 + column] = (row < 3 ? 1.0 : 1e3) * (residual[row] - other[row]) / nudges[column];
                }
            }

            for (var row = 0; row < 6; row++)
            {
                matrix[row * 7 + 6] = (row < 3 ? 1.0 : 1e3) * residual[row];
            }

            if (!LinearSystem.TrySolve(matrix, 6, step))
            {
                return best;
            }

            for (var i = 0; i < 6; i++)
            {
                x[i] += Clamp(step[i], -most[i], most[i]);
            }
        }

        return best;
    }

    private static ElementSet? Residual(
        ReadOnlySpan<double> x, ReadOnlySpan<double> target, ElementSet template, GravityModel gravity, Span<double> residual)
    {
        var (inclination, node) = x[3] < 0.0 ? (-x[3], x[4] + PI) : (x[3], x[4]);
        var eccentricity = Sqrt(x[1] * x[1] + x[2] * x[2]);
        var perigee = Atan2(x[2], x[1]);
        if (!(x[0] > 0.0 && eccentricity < 1.0 && inclination < PI))
        {
            return null;
        }

        var elements = template with
        {
            MeanMotionRevsPerDay = x[0],
            Eccentricity = eccentricity,
            InclinationDegrees = inclination / Radians,
            RightAscensionDegrees = Turn(node),
            ArgumentOfPerigeeDegrees = Turn(perigee - node),
            MeanAnomalyDegrees = Turn(x[5] - perigee),
        };
        if (new Sgp4(elements, gravity).PropagateMinutes(0.0, out var state) != PropagationCode.None)
        {
            return null;
        }

        (residual[0], residual[1], residual[2]) = state.Position;
        (residual[3], residual[4], residual[5]) = state.Velocity;
        for (var i = 0; i < 6; i++)
        {
            residual[i] = target[i] - residual[i];
        }

        return elements;
    }

    private static double Turn(double radians)
    {
        var turn = radians / Radians % 360.0;
        return turn < 0.0 ? turn + 360.0 : turn;
    }
}
