using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Coverage.Access;

/// <summary>
/// Finds when one asset sees the cells of one part. Holds the working memory of one thread; what it finds does not depend on
/// what it was used for before.
/// </summary>
/// <remarks>
/// In each step of the track the cells near enough to the sub-satellite point are looked at. A condition g whose second derivative
/// is at most M stays within M h^2/8 of the chord over a step h: that decides most cells without another look. The rest is cut
/// in halves until it is decided, or monotone with a root in it, or so short that g cannot rise by 0.1 mm. So nothing is
/// lost but accesses that end before g has risen that much: see the how-to page for what that is in time.
/// </remarks>
internal sealed class AccessSearch
{
    private const int Most = 8;
    private const double Negligible = 1e-7;
    private const double Omega = SunDirection.EarthRate;
    private const double Mu = 398600.8;

    private readonly CellIndex cells;
    private readonly double[] lastG;
    private readonly int[] lastNode;
    private readonly long[] open;
    private readonly double[] roots = new double[64];
    private readonly double[] spans = new double[128];
    private readonly double[] common = new double[128];
    private readonly double[] now = new double[Most], next = new double[Most];
    private readonly double[] bound = new double[Most];
    private readonly Coefficients[] atNow = new Coefficients[Most], atNext = new Coefficients[Most];

    private OrbitTrack track = null!;
    private SensorGeometry sensor = null!;
    private Constraint[] constraints = null!;
    private List<RawAccess> found = null!;
    private int base0, asset, step, rootCount;
    private long from, to;
    private Node a, b;
    private (double X, double Y, double Z) sunNow, sunNext;

    internal AccessSearch(CellIndex cells)
    {
        this.cells = cells;
        var largest = Enumerable.Range(0, cells.Parts).Max(part => cells.EndCell(part) - cells.FirstCell(part));
        lastG = new double[largest * Most];
        lastNode = new int[largest];
        open = new long[largest];
    }

    /// <summary>Appends the accesses of one asset to the cells of one part, in no particular order.</summary>
    internal void Find(OrbitTrack orbit, SensorGeometry geometry, int assetIndex, int part, ScenarioTime start, ScenarioTime end, List<RawAccess> into)
    {
        (track, sensor, constraints, asset, found) = (orbit, geometry, geometry.Constraints, assetIndex, into);
        (from, to) = (start.UnixMicroseconds, end.UnixMicroseconds);
        base0 = cells.FirstCell(part);
        var count = cells.EndCell(part) - base0;
        Array.Fill(lastNode, -1, 0, count);
        Array.Fill(open, long.MinValue, 0, count);
        var (firstRow, endRow) = (cells.PartRow[part], cells.PartRow[part + 1]);
        double southmost = cells.RowSouth[firstRow], northmost = cells.RowNorth[endRow - 1];

        for (step = 0; step + 1 < track.Nodes; step++)
        {
            a = Node.At(track, step);
            b = Node.At(track, step + 1);
            if (double.IsNaN(a.X) || double.IsNaN(b.X))
            {
                CloseAll(count);
                continue;
            }

            var (x, y, z) = (a.X / a.R + b.X / b.R, a.Y / a.R + b.Y / b.R, a.Z / a.R + b.Z / b.R);
            var length = Sqrt(x * x + y * y + z * z);
            var latitude = Asin(z / length);
            var radius = sensor.LargestCentralAngle(1.005 * Max(a.R, b.R)) + 1.1 * Acos(Min(1.0, 0.5 * length));
            if (latitude + radius < southmost || latitude - radius > northmost)
            {
                continue;
            }

            Prepare();
            var longitude = Atan2(y, x);
            var (sinC, cosC) = SinCos(latitude);
            var cosRadius = Cos(radius);
            for (var row = firstRow; row < endRow; row++)
            {
                var width = HalfWidth(row, latitude, radius, sinC, cosC, cosRadius);
                if (width >= PI)
                {
                    Look(cells.RowStart[row], cells.RowStart[row + 1]);
                }
                else if (width >= 0.0)
                {
                    LookAround(row, longitude, width);
                }
            }
        }

        CloseAll(count);
    }

    /// <summary>Half the longitudes of a row that the cap reaches, negative for none.</summary>
    private double HalfWidth(int row, double latitude, double radius, double sinC, double cosC, double cosRadius)
    {
        var (south, north) = (cells.RowSouth[row], cells.RowNorth[row]);
        if (latitude + radius < south || latitude - radius > north)
        {
            return -1.0;
        }

        var width = Max(HalfWidthAt(south, sinC, cosC, cosRadius), HalfWidthAt(north, sinC, cosC, cosRadius));
        var widest = sinC / cosRadius;
        if (cosRadius > 0.0 && Abs(widest) < 1.0)
        {
            var at = Asin(widest);
            if (at > south && at < north)
            {
                width = Max(width, HalfWidthAt(at, sinC, cosC, cosRadius));
            }
        }

        return width;
    }

    private static double HalfWidthAt(double latitude, double sinC, double cosC, double cosRadius)
    {
        var (sin, cos) = SinCos(latitude);
        var (above, below) = (cosRadius - sin * sinC, cos * cosC);
        return above >= below ? 0.0 : above <= -below ? PI : Acos(above / below);
    }

    private void LookAround(int row, double longitude, double width)
    {
        var (first, end) = (cells.RowStart[row], cells.RowStart[row + 1]);
        var (west, east) = (longitude - width, longitude + width);
        Look(At(first, end, west), At(first, end, BitIncrement(east)));
        if (west < -PI)
        {
            Look(Max(At(first, end, west + 2.0 * PI), At(first, end, BitIncrement(east))), end);
        }

        if (east > PI)
        {
            Look(first, Min(At(first, end, BitIncrement(east - 2.0 * PI)), At(first, end, west)));
        }
    }

    /// <summary>The first cell of a row that is not west of a longitude.</summary>
    private int At(int first, int end, double longitude)
    {
        var all = cells.Longitude;
        while (first < end)
        {
            var middle = (first + end) >> 1;
            if (all[middle] < longitude)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return first;
    }

    /// <summary>The vectors of every constraint at both ends of the step, and the bounds on second derivatives within it.</summary>
    private void Prepare()
    {
        if (sensor.HasSun)
        {
            sunNow = Sun(step);
            sunNext = Sun(step + 1);
        }

        a.Orient();
        b.Orient();
        var r = Min(a.R, b.R) * 0.995;
        var largestR = Max(a.R, b.R) * 1.005;
        var v = Max(a.Speed, b.Speed) * 1.01;
        var w = 1.05 * (Max(a.Rate, b.Rate) + Omega);
        var acceleration = 1.02 * (Mu / (r * r) + 2.0 * Omega * v + Omega * Omega * largestR);
        var closest = Max(r - 6398.0, 50.0);
        var farthest = Sqrt(Max(0.0, largestR * largestR - 6350.0 * 6350.0)) + 1000.0;
        for (var k = 0; k < constraints.Length; k++)
        {
            ref readonly var constraint = ref constraints[k];
            atNow[k] = Coefficients.Of(constraint, a, sunNow);
            atNext[k] = Coefficients.Of(constraint, b, sunNext);
            var range = Abs(constraint.C) * (v * v / closest + acceleration);
            bound[k] = constraint.Kind switch
            {
                ConstraintKind.Sun => 1000.0 * 1.1 * Omega * Omega,
                ConstraintKind.Vertical => acceleration + range,
                _ => acceleration + 2.0 * w * v + w * w * 1.2 * farthest + 2.0 * w * v / r * farthest * Eccentric() + range,
            };
        }

        // The body's own angular acceleration; none in a circular orbit.
        double Eccentric() => Max(Abs(a.Climb), Abs(b.Climb)) / v + 0.01;
    }

    private (double X, double Y, double Z) Sun(int node) =>
        SunDirection.At(ScenarioTime.FromUnixMicroseconds((track.FirstNode + node) * track.StepMicroseconds));

    private void Look(int first, int end)
    {
        var count = constraints.Length;
        var h = track.StepSeconds;
        var scale = h * h / 8.0;
        for (var cell = first; cell < end; cell++)
        {
            var own = cell - base0;
            var memory = lastG.AsSpan(own * Most, count);
            if (lastNode[own] == step)
            {
                memory.CopyTo(now);
            }
            else
            {
                Values(cell, a, atNow, now);
            }

            Values(cell, b, atNext, next);
            next.AsSpan(0, count).CopyTo(memory);
            lastNode[own] = step + 1;

            var isOut = false;
            var isIn = true;
            for (var k = 0; k < count; k++)
            {
                var margin = bound[k] * scale;
                isOut |= Max(now[k], next[k]) < -margin;
                isIn &= Min(now[k], next[k]) >= margin;
            }

            if (isOut)
            {
                continue;
            }

            if (isIn)
            {
                if (open[own] == long.MinValue)
                {
                    open[own] = NodeTime(step);
                }
            }
            else
            {
                Resolve(cell, own, h, scale);
            }
        }
    }

    private void Values(int cell, in Node node, Coefficients[] vectors, double[] into)
    {
        var (ux, uy, uz) = (cells.Ux[cell], cells.Uy[cell], cells.Uz[cell]);
        var (dx, dy, dz) = (node.X - cells.X[cell], node.Y - cells.Y[cell], node.Z - cells.Z[cell]);
        var range = Sqrt(dx * dx + dy * dy + dz * dz);
        var up = dx * ux + dy * uy + dz * uz;
        for (var k = 0; k < constraints.Length; k++)
        {
            ref readonly var c = ref vectors[k];
            into[k] = c.IsSun
                ? 1000.0 * (c.X * ux + c.Y * uy + c.Z * uz - c.C)
                : c.Up * up + c.X * dx + c.Y * dy + c.Z * dz - c.C * range;
        }
    }

    /// <summary>The times in the step when all constraints hold, and what they mean for the cell's accesses.</summary>
    private void Resolve(int cell, int own, double h, double scale)
    {
        var count = 1;
        (spans[0], spans[1]) = (0.0, h);
        for (var k = 0; k < constraints.Length && count > 0; k++)
        {
            if (Min(now[k], next[k]) >= bound[k] * scale)
            {
                continue;
            }

            rootCount = 0;
            var (g0, d0) = (now[k], Derivative(k, cell, a, atNow[k], sunNow));
            var (g1, d1) = (next[k], Derivative(k, cell, b, atNext[k], sunNext));
            Roots(k, cell, 0.0, h, g0, d0, g1, d1);
            count = Intersect(count, g0 >= 0.0, h);
        }

        for (var i = 0; i < count; i++)
        {
            var (start, end) = (spans[2 * i], spans[2 * i + 1]);
            if (start > 0.0 && open[own] != long.MinValue)
            {
                Close(own, NodeTime(step));
            }

            if (open[own] == long.MinValue)
            {
                open[own] = Time(start);
            }

            if (end < h)
            {
                Close(own, Time(end));
            }
        }

        if (count == 0 || spans[2 * count - 1] < h)
        {
            // What was open has ended at the very start of the step.
            if (open[own] != long.MinValue)
            {
                Close(own, NodeTime(step));
            }
        }
    }

    /// <summary>Cuts the spans down to where a function is not negative, given its sign at the start and its roots.</summary>
    private int Intersect(int count, bool isPositive, double h)
    {
        var result = 0;
        var start = 0.0;
        for (var i = 0; i <= rootCount; i++)
        {
            var end = i < rootCount ? roots[i] : h;
            if (isPositive)
            {
                for (var j = 0; j < count; j++)
                {
                    var (low, high) = (Max(start, spans[2 * j]), Min(end, spans[2 * j + 1]));
                    if (low < high && result < common.Length / 2)
                    {
                        (common[2 * result], common[2 * result + 1]) = (low, high);
                        result++;
                    }
                }
            }

            (isPositive, start) = (!isPositive, end);
        }

        Array.Copy(common, spans, 2 * result);
        return result;
    }

    private void Roots(int k, int cell, double t0, double t1, double g0, double d0, double g1, double d1)
    {
        var h = t1 - t0;
        var m = bound[k];
        var margin = m * h * h / 8.0;
        var isSame = g0 >= 0.0 == g1 >= 0.0;
        if (isSame && (Min(Abs(g0), Abs(g1)) > margin || margin < Negligible))
        {
            return;
        }

        // Between the ends the slope is at least the mean of the ends' less M h / 2.
        var isMonotone = !isSame && (g1 > g0 ? d0 > 0.0 && d1 > 0.0 : d0 < 0.0 && d1 < 0.0) && Abs(d0 + d1) > m * h;
        if (isMonotone || (!isSame && margin < Negligible) || rootCount >= roots.Length - 2)
        {
            if (!isSame)
            {
                roots[rootCount++] = Root(k, cell, t0, t1, g0, d0, g1, d1);
            }

            return;
        }

        // A tangent at either end that points away from zero faster than M can bend it back.
        if (isSame)
        {
            var sign = g0 >= 0.0 ? 1.0 : -1.0;
            var (away0, away1) = (sign * d0, -sign * d1);
            if ((away0 >= 0.0 && Abs(g0) + Lowest(away0, m, h) > 0.0) || (away1 >= 0.0 && Abs(g1) + Lowest(away1, m, h) > 0.0))
            {
                return;
            }
        }

        var middle = 0.5 * (t0 + t1);
        var (g, d) = Evaluate(k, cell, middle);
        Roots(k, cell, t0, middle, g0, d0, g, d);
        Roots(k, cell, middle, t1, g, d, g1, d1);
    }

    /// <summary>How far a function that starts with a slope away from zero can come back within h.</summary>
    private static double Lowest(double slope, double m, double h) => Min(0.0, slope * h - 0.5 * m * h * h);

    /// <summary>Newton's method from the root of the cubic through the ends, kept inside the bracket.</summary>
    private double Root(int k, int cell, double t0, double t1, double g0, double d0, double g1, double d1)
    {
        var isRising = g1 > g0;
        var (low, high) = (t0, t1);
        var t = CubicRoot(t0, t1, g0, d0, g1, d1);
        for (var round = 0; round < 60; round++)
        {
            var (g, d) = Evaluate(k, cell, t);
            if (g >= 0.0 == isRising)
            {
                high = t;
            }
            else
            {
                low = t;
            }

            var better = t - g / d;
            if (!(better >= low && better <= high))
            {
                better = 0.5 * (low + high);
            }

            var moved = Abs(better - t);
            t = better;
            if (moved < 2e-4 || high - low < 1e-8)
            {
                break;
            }
        }

        return t;
    }

    private static double CubicRoot(double t0, double t1, double g0, double d0, double g1, double d1)
    {
        var h = t1 - t0;
        d0 *= h;
        d1 *= h;
        var c2 = 3.0 * (g1 - g0) - 2.0 * d0 - d1;
        var c3 = 2.0 * (g0 - g1) + d0 + d1;
        var (low, high) = (0.0, 1.0);
        var s = Clamp(g0 / (g0 - g1), 0.0, 1.0);
        for (var round = 0; round < 6; round++)
        {
            var g = g0 + s * (d0 + s * (c2 + s * c3));
            if (g >= 0.0 == g1 > g0)
            {
                high = s;
            }
            else
            {
                low = s;
            }

            var better = s - g / (d0 + s * (2.0 * c2 + s * 3.0 * c3));
            better = better >= low && better <= high ? better : 0.5 * (low + high);
            var moved = Abs(better - s);
            s = better;
            if (moved < 1e-7)
            {
                break;
            }
        }

        return t0 + s * h;
    }

    /// <summary>A constraint and its rate at a time within the step.</summary>
    private (double Value, double Rate) Evaluate(int k, int cell, double seconds)
    {
        ref readonly var constraint = ref constraints[k];
        if (constraint.Kind == ConstraintKind.Sun)
        {
            var (sin, cos) = SinCos(Omega * seconds);
            var turned = (X: cos * sunNow.X + sin * sunNow.Y, Y: cos * sunNow.Y - sin * sunNow.X, sunNow.Z);
            var (ux, uy, uz) = (cells.Ux[cell], cells.Uy[cell], cells.Uz[cell]);

            // The Sun's own motion among the stars over the step.
            var (fullSin, fullCos) = SinCos(Omega * track.StepSeconds);
            var share = seconds / track.StepSeconds;
            var x = turned.X + share * (sunNext.X - (fullCos * sunNow.X + fullSin * sunNow.Y));
            var y = turned.Y + share * (sunNext.Y - (fullCos * sunNow.Y - fullSin * sunNow.X));
            var z = turned.Z + share * (sunNext.Z - sunNow.Z);
            return (1000.0 * (x * ux + y * uy + z * uz - constraint.C), 1000.0 * Omega * (y * ux - x * uy));
        }

        var node = Node.Between(a, b, seconds, track.StepSeconds);
        if (constraint.Kind == ConstraintKind.Body)
        {
            node.Orient();
        }

        var vectors = Coefficients.Of(constraint, node, default);
        return (Value(vectors, cell, node), Derivative(k, cell, node, vectors, default));
    }

    private double Value(in Coefficients c, int cell, in Node node)
    {
        var (dx, dy, dz) = (node.X - cells.X[cell], node.Y - cells.Y[cell], node.Z - cells.Z[cell]);
        return c.Up * (dx * cells.Ux[cell] + dy * cells.Uy[cell] + dz * cells.Uz[cell])
            + c.X * dx + c.Y * dy + c.Z * dz - c.C * Sqrt(dx * dx + dy * dy + dz * dz);
    }

    private double Derivative(int k, int cell, in Node node, in Coefficients c, (double X, double Y, double Z) sun)
    {
        if (c.IsSun)
        {
            return 1000.0 * Omega * (sun.Y * cells.Ux[cell] - sun.X * cells.Uy[cell]);
        }

        var (dx, dy, dz) = (node.X - cells.X[cell], node.Y - cells.Y[cell], node.Z - cells.Z[cell]);
        var (vx, vy, vz) = (node.Vx, node.Vy, node.Vz);
        var rangeRate = (dx * vx + dy * vy + dz * vz) / Sqrt(dx * dx + dy * dy + dz * dz);
        var rate = c.Up * (vx * cells.Ux[cell] + vy * cells.Uy[cell] + vz * cells.Uz[cell])
            + c.X * vx + c.Y * vy + c.Z * vz - c.C * rangeRate;
        if (constraints[k].Kind == ConstraintKind.Body)
        {
            var (wx, wy, wz) = (node.Wx, node.Wy, node.Wz);
            rate += (wy * c.Z - wz * c.Y) * dx + (wz * c.X - wx * c.Z) * dy + (wx * c.Y - wy * c.X) * dz;
        }

        return rate;
    }

    private long NodeTime(int node) => (track.FirstNode + node) * track.StepMicroseconds;

    private long Time(double seconds) => NodeTime(step) + (long)Round(seconds * 1e6);

    private void Close(int own, long end)
    {
        var (start, last) = (Max(open[own], from), Min(end, to));
        open[own] = long.MinValue;
        if (start < last)
        {
            found.Add(new RawAccess(base0 + own, asset, start, last));
        }
    }

    private void CloseAll(int count)
    {
        var end = NodeTime(step);
        for (var own = 0; own < count; own++)
        {
            lastNode[own] = -1;
            if (open[own] != long.MinValue)
            {
                Close(own, end);
            }
        }
    }

    /// <summary>A constraint's vector at one instant, Earth-fixed.</summary>
    private readonly record struct Coefficients(double Up, double X, double Y, double Z, double C, bool IsSun)
    {
        internal static Coefficients Of(in Constraint constraint, in Node node, (double X, double Y, double Z) sun) =>
            constraint.Kind switch
            {
                ConstraintKind.Vertical => new(constraint.Z, 0.0, 0.0, 0.0, constraint.C, false),
                ConstraintKind.Sun => new(0.0, sun.X, sun.Y, sun.Z, constraint.C, true),
                _ => new(
                    0.0,
                    constraint.X * node.Ax + constraint.Y * node.Bx - constraint.Z * node.X / node.R,
                    constraint.X * node.Ay + constraint.Y * node.By - constraint.Z * node.Y / node.R,
                    constraint.X * node.Az + constraint.Y * node.Bz - constraint.Z * node.Z / node.R,
                    constraint.C,
                    false),
            };
    }

    /// <summary>The satellite at one instant: Earth-fixed state and, once oriented, its axes (x: A, y: B) and their rate of turn.</summary>
    private struct Node
    {
        internal double X, Y, Z, Vx, Vy, Vz, R, Ax, Ay, Az, Bx, By, Bz, Wx, Wy, Wz, Ex, Ey, Ez, Rate;

        internal readonly double Speed => Sqrt(Vx * Vx + Vy * Vy + Vz * Vz);

        internal readonly double Climb => (X * Vx + Y * Vy + Z * Vz) / R;

        internal static Node At(OrbitTrack track, int node)
        {
            var s = track.States.AsSpan(6 * node, 6);
            var e = track.Excess.AsSpan(3 * node, 3);
            var result = new Node { X = s[0], Y = s[1], Z = s[2], Vx = s[3], Vy = s[4], Vz = s[5], Ex = e[0], Ey = e[1], Ez = e[2] };
            result.R = Sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
            return result;
        }

        internal static Node Between(in Node a, in Node b, double seconds, double h)
        {
            var s = seconds / h;
            var (s2, q) = (s * s, 1.0 - s);
            var (p0, p1) = (q * q * (1.0 + 2.0 * s), s2 * (3.0 - 2.0 * s));
            var (m0, m1) = (h * s * q * q, -h * s2 * q);
            var e = 6.0 * s * q / h;
            var (n0, n1) = (q * (1.0 - 3.0 * s), s * (3.0 * s - 2.0));
            var result = new Node
            {
                X = p0 * a.X + p1 * b.X + m0 * a.Vx + m1 * b.Vx,
                Y = p0 * a.Y + p1 * b.Y + m0 * a.Vy + m1 * b.Vy,
                Z = p0 * a.Z + p1 * b.Z + m0 * a.Vz + m1 * b.Vz,
                Vx = e * (b.X - a.X) + n0 * a.Vx + n1 * b.Vx,
                Vy = e * (b.Y - a.Y) + n0 * a.Vy + n1 * b.Vy,
                Vz = e * (b.Z - a.Z) + n0 * a.Vz + n1 * b.Vz,
                Ex = q * a.Ex + s * b.Ex,
                Ey = q * a.Ey + s * b.Ey,
                Ez = q * a.Ez + s * b.Ez,
            };
            result.R = Sqrt(result.X * result.X + result.Y * result.Y + result.Z * result.Z);
            return result;
        }

        /// <summary>Computes the axes from the inertial velocity, and how they turn as seen from the Earth.</summary>
        internal void Orient()
        {
            var (ix, iy, iz) = (Vx + Ex - Omega * Y, Vy + Ey + Omega * X, Vz + Ez);
            var (hx, hy, hz) = (Y * iz - Z * iy, Z * ix - X * iz, X * iy - Y * ix);
            var h = Sqrt(hx * hx + hy * hy + hz * hz);
            (Bx, By, Bz) = (-hx / h, -hy / h, -hz / h);

            // x = y times z, where z is down.
            (Ax, Ay, Az) = ((Bz * Y - By * Z) / R, (Bx * Z - Bz * X) / R, (By * X - Bx * Y) / R);
            var r2 = R * R;
            (Wx, Wy, Wz) = (hx / r2, hy / r2, hz / r2 - Omega);
            Rate = h / r2;
        }
    }
}
