using ScAi.Orbits.Frames;
using ScAi.Orbits.GroundTracks;
using ScAi.Orbits.Propagation;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Contacts;

/// <summary>
/// Finds when two satellites see each other: the line between them clears the Earth (a sphere of the equatorial radius and a layer
/// of atmosphere), and they are near enough.
/// </summary>
/// <remarks>
/// The margin is looked at on a grid that is anchored at 1970; where three nodes show a peak below zero or a trough above it, the
/// extremum is searched for, so that no short window or gap is lost that is wider than a 1e-6 of a cell. Edges are bisected to the
/// microsecond and do not depend on the interval asked for.
/// </remarks>
/// <param name="atmosphereKilometers">How high above 6378.137 km the line must pass.</param>
/// <param name="largestRangeKilometers">How far apart they may be; no limit when <c>null</c>.</param>
public sealed class CrosslinkFinder(double atmosphereKilometers = 100.0, double? largestRangeKilometers = null)
{
    private const double GoldenShare = 0.3819660112501051;

    /// <summary>The windows in <c>[from, to)</c>, by time.</summary>
    public IReadOnlyList<Crosslink> Find(Sgp4 first, Sgp4 second, ScenarioTime from, ScenarioTime to)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var windows = new List<Crosslink>();
        if (to <= from)
        {
            return windows;
        }

        // Half the step of the faster of the two: relative angles move at up to twice its rate.
        var step = Min(new SatelliteTrack(first, null).StepMicroseconds, new SatelliteTrack(second, null).StepMicroseconds) / 2;
        var start = FloorDivide(from.UnixMicroseconds, step);
        var end = -FloorDivide(-to.UnixMicroseconds, step);
        double At(double microseconds) => Margin(first, second, (long)Floor(microseconds));

        // One node more on either side, so that peaks in the outer cells are seen.
        var margins = new double[end - start + 3];
        for (var i = 0; i < margins.Length; i++)
        {
            margins[i] = At((start - 1 + i) * (double)step);
        }

        var edges = new List<(long Time, bool IsRise)>();
        for (var i = 1; i < margins.Length - 1; i++)
        {
            var (left, right) = ((start - 1 + i) * step, (start + i) * step);
            if (i + 1 < margins.Length && margins[i] >= 0.0 != margins[i + 1] >= 0.0)
            {
                edges.Add(Edge(At, left, right));
            }

            // A peak below zero or a trough above it between the neighbours of node i.
            var isUp = margins[i] >= 0.0;
            var sign = isUp ? -1.0 : 1.0;
            if (margins[i - 1] >= 0.0 == isUp && margins[i + 1] >= 0.0 == isUp
                && sign * margins[i] >= sign * margins[i - 1] && sign * margins[i] >= sign * margins[i + 1])
            {
                var peak = Extremum(At, left - step, right, sign);
                if (At(peak) >= 0.0 != isUp)
                {
                    edges.Add(Edge(At, left - step, peak));
                    edges.Add(Edge(At, peak, right));
                }
            }
        }

        edges.Sort();
        ScenarioTime? opened = null;
        var openEdge = ContactEdge.Crossing;
        var isOpenAtFrom = At(from.UnixMicroseconds) >= 0.0;
        if (isOpenAtFrom)
        {
            (opened, openEdge) = (from, ContactEdge.IntervalEdge);
        }

        foreach (var (microseconds, isRise) in edges)
        {
            var time = ScenarioTime.FromUnixMicroseconds(microseconds);
            if (time < from || time > to || (time == to && isRise))
            {
                continue;
            }

            if (isRise)
            {
                // A rise at the very beginning is a crossing, not an edge of the interval.
                if (opened is null || time == from)
                {
                    (opened, openEdge) = (time, ContactEdge.Crossing);
                }
            }
            else if (opened is { } begun)
            {
                if (time > begun)
                {
                    windows.Add(new Crosslink(begun, time, openEdge, ContactEdge.Crossing));
                }

                opened = null;
            }
        }

        if (opened is { } open)
        {
            windows.Add(new Crosslink(open, to, openEdge, ContactEdge.IntervalEdge));
        }

        return windows;
    }

    /// <summary>Positive while they see each other: the least of what is left of clearance and of range, in km.</summary>
    private double Margin(Sgp4 first, Sgp4 second, long microseconds)
    {
        var time = ScenarioTime.FromUnixMicroseconds(microseconds);
        if (first.Propagate(time, out var a) != PropagationCode.None || second.Propagate(time, out var b) != PropagationCode.None)
        {
            return -1e9;
        }

        var clearance = LineOfSight.ClearanceKilometers(a.Position, b.Position) - (6378.137 + atmosphereKilometers);
        if (largestRangeKilometers is not { } largest)
        {
            return clearance;
        }

        var (dx, dy, dz) = (
            a.Position.XKilometers - b.Position.XKilometers,
            a.Position.YKilometers - b.Position.YKilometers,
            a.Position.ZKilometers - b.Position.ZKilometers);
        return Min(clearance, largest - Sqrt(dx * dx + dy * dy + dz * dz));
    }

    /// <summary>The first microsecond on the other side of a change of sign.</summary>
    private static (long Time, bool IsRise) Edge(Func<double, double> margin, long low, long high)
    {
        var isUp = margin(low) >= 0.0;
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (margin(middle) >= 0.0 == isUp)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (high, !isUp);
    }

    /// <summary>Golden section for the largest sign x margin, stopping early when it changes sides.</summary>
    private static long Extremum(Func<double, double> margin, long low, long high, double sign)
    {
        double a = low, b = high;
        var (x, y) = (a + GoldenShare * (b - a), b - GoldenShare * (b - a));
        var (fx, fy) = (sign * margin(x), sign * margin(y));
        while (b - a > 2.0)
        {
            if (Max(fx, fy) > 0.0)
            {
                break;
            }

            if (fx > fy)
            {
                (b, y, fy) = (y, x, fx);
                x = a + GoldenShare * (b - a);
                fx = sign * margin(x);
            }
            else
            {
                (a, x, fx) = (x, y, fy);
                y = b - GoldenShare * (b - a);
                fy = sign * margin(y);
            }
        }

        return (long)Floor(fx > fy ? x : y);
    }

    private static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }
}
