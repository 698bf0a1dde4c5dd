using ScAi.Orbits.Coverage.Access;
using static System.Math;

namespace ScAi.Orbits.Coverage.Figures;

/// <summary>Samples the dilution of precision of cells. The positions are shared; the working memory is one thread's.</summary>
/// <remarks>
/// With rows (unit vector to the asset in east, north and up; 1) in H, Q is the inverse of H'H; GDOP is the root of its trace,
/// PDOP of the first three, HDOP of the first two, VDOP of the third and TDOP of the fourth element of the diagonal.
/// Source: E. D. Kaplan and C. J. Hegarty, "Understanding GPS", section 7.3.
/// </remarks>
internal sealed class DilutionSampler
{
    private readonly DilutionGrid grid;
    private readonly CellIndex cells;
    private readonly double[][] samples;
    private readonly List<RawAccess> active = [];

    internal DilutionSampler(DilutionGrid grid, CellIndex cells)
    {
        (this.grid, this.cells) = (grid, cells);
        samples = [.. Enumerable.Range(0, 5).Select(_ => new double[grid.Count])];
    }

    internal void Compute(
        ReadOnlySpan<RawAccess> accesses, int cell, FigureLayout layout, double[][] columns, int row, DescribeValues describe)
    {
        active.Clear();
        var (next, solved) = (0, 0);
        for (var j = 0; j < grid.Count; j++)
        {
            var time = grid.TimeAt(j);
            for (; next < accesses.Length && accesses[next].Start <= time; next++)
            {
                active.Add(accesses[next]);
            }

            var kept = 0;
            for (var i = 0; i < active.Count; i++)
            {
                if (active[i].End > time)
                {
                    active[kept++] = active[i];
                }
            }

            active.RemoveRange(kept, active.Count - kept);
            if (kept >= 4 && Solve(cell, j, out var east, out var north, out var up, out var clock))
            {
                samples[0][solved] = Sqrt(east + north + up + clock);
                samples[1][solved] = Sqrt(east + north + up);
                samples[2][solved] = Sqrt(east + north);
                samples[3][solved] = Sqrt(up);
                samples[4][solved] = Sqrt(clock);
                solved++;
            }
        }

        for (var kind = 0; kind < 5; kind++)
        {
            if (layout.First[(int)FigureOfMerit.GeometricDilution + kind] is >= 0 and var first)
            {
                describe(samples[kind].AsSpan(0, solved), first);
            }
        }

        if (layout.First[(int)FigureOfMerit.DilutionAvailability] is >= 0 and var availability)
        {
            columns[availability][row] = 100.0 * solved / grid.Count;
        }
    }

    /// <summary>The diagonal of Q; <c>false</c> when the assets stand so that there is no solution.</summary>
    private bool Solve(int cell, int sample, out double east, out double north, out double up, out double clock)
    {
        var (sx, sy, sz) = (cells.X[cell], cells.Y[cell], cells.Z[cell]);
        var (ux, uy, uz) = (cells.Ux[cell], cells.Uy[cell], cells.Uz[cell]);
        var level = Sqrt(ux * ux + uy * uy);
        var (ex, ey) = level > 1e-12 ? (-uy / level, ux / level) : (0.0, 1.0);
        var (nx, ny, nz) = (-uz * ey, uz * ex, ux * ey - uy * ex);
        double a00 = 0, a01 = 0, a02 = 0, a03 = 0, a11 = 0, a12 = 0, a13 = 0, a22 = 0, a23 = 0;
        foreach (ref readonly var access in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(active))
        {
            var (x, y, z) = grid.PositionOf(access.Asset, sample);
            var (dx, dy, dz) = (x - sx, y - sy, z - sz);
            var scale = 1.0 / Sqrt(dx * dx + dy * dy + dz * dz);
            var e = (dx * ex + dy * ey) * scale;
            var n = (dx * nx + dy * ny + dz * nz) * scale;
            var u = (dx * ux + dy * uy + dz * uz) * scale;
            (a00, a01, a02, a03) = (a00 + e * e, a01 + e * n, a02 + e * u, a03 + e);
            (a11, a12, a13) = (a11 + n * n, a12 + n * u, a13 + n);
            (a22, a23) = (a22 + u * u, a23 + u);
        }

        // Cholesky's factor L of H'H, its inverse K, and the diagonal of K'K.
        const double least = 1e-9;
        east = north = up = clock = double.NaN;
        if (!(a00 > least))
        {
            return false;
        }

        var l00 = Sqrt(a00);
        var (l10, l20, l30) = (a01 / l00, a02 / l00, a03 / l00);
        var p1 = a11 - l10 * l10;
        if (!(p1 > least))
        {
            return false;
        }

        var l11 = Sqrt(p1);
        var (l21, l31) = ((a12 - l20 * l10) / l11, (a13 - l30 * l10) / l11);
        var p2 = a22 - l20 * l20 - l21 * l21;
        if (!(p2 > least))
        {
            return false;
        }

        var l22 = Sqrt(p2);
        var l32 = (a23 - l30 * l20 - l31 * l21) / l22;
        var p3 = active.Count - l30 * l30 - l31 * l31 - l32 * l32;
        if (!(p3 > least))
        {
            return false;
        }

        var l33 = Sqrt(p3);
        var (k00, k11, k22, k33) = (1.0 / l00, 1.0 / l11, 1.0 / l22, 1.0 / l33);
        var k10 = -l10 * k00 * k11;
        var k21 = -l21 * k11 * k22;
        var k32 = -l32 * k22 * k33;
        var k20 = -(l20 * k00 + l21 * k10) * k22;
        var k31 = -(l31 * k11 + l32 * k21) * k33;
        var k30 = -(l30 * k00 + l31 * k10 + l32 * k20) * k33;
        east = k00 * k00 + k10 * k10 + k20 * k20 + k30 * k30;
        north = k11 * k11 + k21 * k21 + k31 * k31;
        up = k22 * k22 + k32 * k32;
        clock = k33 * k33;
        return true;
    }
}
