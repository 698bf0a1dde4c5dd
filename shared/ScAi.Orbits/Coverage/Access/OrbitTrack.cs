using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Coverage.Access;

/// <summary>
/// A satellite's Earth-fixed states at the nodes of a grid of time that is anchored at 1970, so that a state between two nodes
/// (by the cubic through both) does not depend on the interval that is being searched.
/// </summary>
/// <remarks>
/// Rates are slopes of the positions, not SGP4's velocities, which in eccentric orbits differ from them by up to 1 m/s.
/// The step is at most 60 s in low orbits and such that the satellite turns less than 0.072 rad: the cubic is within 0.4 m of
/// SGP4, which moves an edge by less than 0.1 ms.
/// </remarks>
internal sealed class OrbitTrack
{
    private const double LargestArc = 0.072;
    private const int Beyond = 3;
    private static readonly long[] Steps = [480_000_000, 240_000_000, 120_000_000, 60_000_000, 30_000_000, 15_000_000];

    /// <summary>x, y, z in km and their rates in km/s, node after node; NaN where the theory has no state.</summary>
    internal readonly double[] States;

    /// <summary>What SGP4's velocity has more than the rate, km/s, node after node: the satellite's axes follow the velocity.</summary>
    internal readonly double[] Excess;

    internal readonly long StepMicroseconds;
    internal readonly long FirstNode;

    internal OrbitTrack(double[] states, long stepMicroseconds, long firstNode, double[]? excess = null) =>
        (States, StepMicroseconds, FirstNode, Excess) = (states, stepMicroseconds, firstNode, excess ?? new double[states.Length / 2]);

    internal int Nodes => States.Length / 6;

    internal double StepSeconds => StepMicroseconds * 1e-6;

    internal static OrbitTrack Of(Sgp4 satellite, ScenarioTime from, ScenarioTime to)
    {
        var step = StepOf(satellite);
        var first = Floor(from.UnixMicroseconds, step);
        var count = checked((int)(-Floor(-to.UnixMicroseconds, step) - first + 1));
        var all = count + 2 * Beyond;
        var times = new ScenarioTime[all];
        for (var i = 0; i < all; i++)
        {
            times[i] = ScenarioTime.FromUnixMicroseconds((first + i - Beyond) * step);
        }

        var columns = new double[6 * all];
        new Sgp4Batch([satellite]).Propagate(0, times, StateColumns.In(columns, all));
        for (var i = 0; i < all; i++)
        {
            var inertial = new State<Teme>(
                new(columns[i], columns[all + i], columns[2 * all + i]),
                new(columns[3 * all + i], columns[4 * all + i], columns[5 * all + i]));
            var state = inertial.ToEarthFixed(times[i]);
            (columns[i], columns[all + i], columns[2 * all + i]) = state.Position;
            (columns[3 * all + i], columns[4 * all + i], columns[5 * all + i]) = state.Velocity;
        }

        var states = new double[6 * count];
        var excess = new double[3 * count];
        for (var axis = 0; axis < 3; axis++)
        {
            var x = columns.AsSpan(axis * all, all);
            var v = columns.AsSpan((axis + 3) * all, all);
            for (var i = 0; i < count; i++)
            {
                states[6 * i + axis] = x[i + Beyond];
                states[6 * i + 3 + axis] = Slope(x.Slice(i, 2 * Beyond + 1), step * 1e-6) is var slope && double.IsNaN(slope)
                    ? v[i + Beyond]
                    : slope;
                excess[3 * i + axis] = v[i + Beyond] - states[6 * i + 3 + axis];
            }
        }

        return new OrbitTrack(states, step, first, excess);
    }

    /// <summary>The Earth-fixed position at an instant that the track covers; NaN where the theory has no state.</summary>
    internal (double X, double Y, double Z) PositionAt(long unixMicroseconds)
    {
        var node = (int)Min(Floor(unixMicroseconds, StepMicroseconds) - FirstNode, Nodes - 2);
        var h = StepSeconds;
        var s = (unixMicroseconds - (FirstNode + node) * StepMicroseconds) * 1e-6 / h;
        var q = 1.0 - s;
        var (p0, p1) = (q * q * (1.0 + 2.0 * s), s * s * (3.0 - 2.0 * s));
        var (m0, m1) = (h * s * q * q, -h * s * s * q);
        var c = States.AsSpan(6 * node, 12);
        return (
            p0 * c[0] + p1 * c[6] + m0 * c[3] + m1 * c[9],
            p0 * c[1] + p1 * c[7] + m0 * c[4] + m1 * c[10],
            p0 * c[2] + p1 * c[8] + m0 * c[5] + m1 * c[11]);
    }

    internal static long Floor(long dividend, long divisor) =>
        dividend / divisor - (dividend % divisor < 0 ? 1 : 0);

    /// <summary>The slope at the middle of seven positions, to the sixth order.</summary>
    private static double Slope(ReadOnlySpan<double> x, double h) =>
        (45.0 * (x[4] - x[2]) - 9.0 * (x[5] - x[1]) + (x[6] - x[0])) / (60.0 * h);

    private static long StepOf(Sgp4 satellite)
    {
        var mu = satellite.Gravity.GravitationalParameter;
        var elements = satellite.Elements;
        var n = elements.MeanMotionRevsPerDay * 2.0 * PI / 86400.0;
        var perigee = Max(Cbrt(mu / (n * n)) * (1.0 - elements.Eccentricity), 6300.0);
        var rate = Sqrt(mu * (1.0 + elements.Eccentricity) / (perigee * perigee * perigee));
        foreach (var step in Steps)
        {
            if (step * 1e-6 * rate <= LargestArc)
            {
                return step;
            }
        }

        return Steps[^1];
    }
}
