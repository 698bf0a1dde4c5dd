using ScAi.Orbits.Coverage.Access;
using static System.Math;

namespace ScAi.Orbits.Coverage.Figures;

/// <summary>Computes the figures of one cell after another from its accesses. Holds one thread's working memory.</summary>
internal sealed class CellFigures
{
    private readonly FigureLayout layout;
    private readonly long from, to;
    private readonly int assets;
    private readonly double total;
    private readonly long[] timeAtCount;
    private readonly DilutionSampler? dilution;
    private double[] values = new double[64];
    private long[] ends = new long[64];
    private double[] gaps = new double[64];

    internal CellFigures(FigureLayout layout, long from, long to, int assets, DilutionSampler? dilution)
    {
        (this.layout, this.from, this.to, this.assets, this.dilution) = (layout, from, to, assets, dilution);
        total = (to - from) * 1e-6;
        timeAtCount = new long[assets + 1];
        Covered = new long[64];
    }

    /// <summary>Starts and ends of the union of the cell's accesses, in order.</summary>
    internal long[] Covered { get; private set; }

    internal int CoveredCount { get; private set; }

    /// <summary>The figures of a cell.</summary>
    /// <param name="accesses">By start.</param>
    /// <param name="cell">The cell's sorted place.</param>
    /// <param name="columns">Where to.</param>
    /// <param name="row">The cell's place in the columns.</param>
    internal void Compute(ReadOnlySpan<RawAccess> accesses, int cell, double[][] columns, int row)
    {
        var n = accesses.Length;
        if (values.Length < 2 * n + 2)
        {
            values = new double[4 * n];
            ends = new long[4 * n];
            gaps = new double[4 * n];
            Covered = new long[8 * n];
        }

        Unite(accesses);
        var gapCount = Gaps(out var covered, out var squares, out var gapSum, out var longest);
        Put(FigureOfMerit.SimpleCoverage, n > 0 ? 1.0 : 0.0);
        Put(FigureOfMerit.CoverageTime, covered);
        Put(FigureOfMerit.PercentCovered, 100.0 * covered / total);
        Put(FigureOfMerit.AccessCount, n);
        Put(FigureOfMerit.GapCount, gapCount);
        Put(FigureOfMerit.TimeAverageGap, squares / total);

        if (Wants(FigureOfMerit.AccessDuration, out var column))
        {
            for (var i = 0; i < n; i++)
            {
                values[i] = (accesses[i].End - accesses[i].Start) * 1e-6;
            }

            Describe(values.AsSpan(0, n), column);
        }

        if (Wants(FigureOfMerit.AccessSeparation, out column))
        {
            for (var i = 1; i < n; i++)
            {
                values[i - 1] = (accesses[i].Start - accesses[i - 1].Start) * 1e-6;
            }

            Describe(values.AsSpan(0, Max(0, n - 1)), column);
        }

        gaps.AsSpan(0, gapCount).Sort();
        if (Wants(FigureOfMerit.RevisitTime, out column))
        {
            DescribeSorted(gaps.AsSpan(0, gapCount), column);
        }

        // Both are as long as the rest (or the past) of the gap that the instant lies in: uniform over each gap.
        foreach (var figure in (ReadOnlySpan<FigureOfMerit>)[FigureOfMerit.ResponseTime, FigureOfMerit.AgeOfData])
        {
            if (Wants(figure, out column))
            {
                columns[column][row] = 0.0;
                columns[column + 1][row] = squares / (2.0 * total);
                columns[column + 2][row] = longest;
                for (var p = 0; p < layout.Percentiles.Length; p++)
                {
                    columns[column + 3 + p][row] = Wait(gapCount, gapSum, (1.0 - layout.Percentiles[p] / 100.0) * total);
                }
            }
        }

        if (layout.First[(int)FigureOfMerit.AssetCount] >= 0 || layout.First[(int)FigureOfMerit.AssetCoverage] >= 0)
        {
            CountAssets(accesses);
            if (Wants(FigureOfMerit.AssetCount, out column))
            {
                DescribeCounts(column);
            }

            if (Wants(FigureOfMerit.AssetCoverage, out column))
            {
                for (var k = 0; k < layout.AssetCounts.Length; k++)
                {
                    var time = 0L;
                    for (var count = layout.AssetCounts[k]; count <= assets; count++)
                    {
                        time += timeAtCount[count];
                    }

                    columns[column + k][row] = 100.0 * time / (to - from);
                }
            }
        }

        dilution?.Compute(accesses, cell, layout, columns, row, Describe);

        bool Wants(FigureOfMerit figure, out int first) => (first = layout.First[(int)figure]) >= 0;

        void Put(FigureOfMerit figure, double value)
        {
            if (Wants(figure, out var first))
            {
                columns[first][row] = value;
            }
        }

        void Describe(Span<double> unsorted, int first)
        {
            unsorted.Sort();
            DescribeSorted(unsorted, first);
        }

        void DescribeSorted(ReadOnlySpan<double> sorted, int first)
        {
            var sum = 0.0;
            foreach (var value in sorted)
            {
                sum += value;
            }

            var isEmpty = sorted.IsEmpty;
            columns[first][row] = isEmpty ? double.NaN : sorted[0];
            columns[first + 1][row] = isEmpty ? double.NaN : sum / sorted.Length;
            columns[first + 2][row] = isEmpty ? double.NaN : sorted[^1];
            for (var p = 0; p < layout.Percentiles.Length; p++)
            {
                var rank = (int)Ceiling(layout.Percentiles[p] / 100.0 * sorted.Length - 1e-9) - 1;
                columns[first + 3 + p][row] = isEmpty ? double.NaN : sorted[Max(0, rank)];
            }
        }

        void DescribeCounts(int first)
        {
            var (least, most, mean) = (-1, 0, 0.0);
            for (var count = 0; count <= assets; count++)
            {
                if (timeAtCount[count] > 0)
                {
                    least = least < 0 ? count : least;
                    most = count;
                    mean += (double)count * timeAtCount[count];
                }
            }

            columns[first][row] = least;
            columns[first + 1][row] = mean / (to - from);
            columns[first + 2][row] = most;
            for (var p = 0; p < layout.Percentiles.Length; p++)
            {
                var wanted = layout.Percentiles[p] / 100.0 * (to - from);
                var (time, count) = (timeAtCount[0], 0);
                while (time < wanted && count < assets)
                {
                    time += timeAtCount[++count];
                }

                columns[first + 3 + p][row] = count;
            }
        }
    }

    private void Unite(ReadOnlySpan<RawAccess> accesses)
    {
        CoveredCount = 0;
        var covered = Covered;
        foreach (ref readonly var access in accesses)
        {
            if (CoveredCount > 0 && access.Start <= covered[2 * CoveredCount - 1])
            {
                covered[2 * CoveredCount - 1] = Max(covered[2 * CoveredCount - 1], access.End);
            }
            else
            {
                (covered[2 * CoveredCount], covered[2 * CoveredCount + 1]) = (access.Start, access.End);
                CoveredCount++;
            }
        }
    }

    private int Gaps(out double covered, out double squares, out double sum, out double longest)
    {
        var count = 0;
        (squares, sum, longest) = (0.0, 0.0, 0.0);
        var coveredMicroseconds = 0L;
        var reached = from;
        for (var i = 0; i <= CoveredCount; i++)
        {
            var start = i < CoveredCount ? Covered[2 * i] : to;
            if (start > reached)
            {
                var gap = (start - reached) * 1e-6;
                gaps[count++] = gap;
                squares += gap * gap;
                sum += gap;
                longest = Max(longest, gap);
            }

            if (i < CoveredCount)
            {
                coveredMicroseconds += Covered[2 * i + 1] - start;
                reached = Covered[2 * i + 1];
            }
        }

        covered = coveredMicroseconds * 1e-6;
        return count;
    }

    /// <summary>The wait that is exceeded for so long in all; gaps are sorted.</summary>
    private double Wait(int count, double sum, double exceeded)
    {
        if (sum <= exceeded)
        {
            return 0.0;
        }

        var longest = 0.0;
        for (var k = 1; k <= count; k++)
        {
            longest += gaps[count - k];
            var wait = (longest - exceeded) / k;
            if (k == count || wait >= gaps[count - k - 1])
            {
                return Max(0.0, wait);
            }
        }

        return 0.0;
    }

    private void CountAssets(ReadOnlySpan<RawAccess> accesses)
    {
        Array.Clear(timeAtCount);
        var n = accesses.Length;
        for (var i = 0; i < n; i++)
        {
            ends[i] = accesses[i].End;
        }

        ends.AsSpan(0, n).Sort();
        var (i0, i1, count, reached) = (0, 0, 0, from);
        while (i1 < n)
        {
            var isStart = i0 < n && accesses[i0].Start < ends[i1];
            var time = isStart ? accesses[i0].Start : ends[i1];
            timeAtCount[count] += time - reached;
            reached = time;
            if (isStart)
            {
                (i0, count) = (i0 + 1, count + 1);
            }
            else
            {
                (i1, count) = (i1 + 1, count - 1);
            }
        }

        timeAtCount[0] += to - reached;
    }
}
