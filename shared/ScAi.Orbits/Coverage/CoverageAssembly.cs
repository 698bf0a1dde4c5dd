using ScAi.Orbits.Coverage.Access;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Intervals;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Time;

namespace ScAi.Orbits.Coverage;

/// <summary>Puts the parts of a study together, always in the same order.</summary>
internal sealed class CoverageAssembly(CoverageStudy study, FigureLayout layout, CellIndex cells)
{
    private readonly CoverageTarget target = study.Target;

    internal CoverageResult Assemble(IReadOnlyList<CoveragePart> parts, int cores)
    {
        var columns = layout.Columns
            .Select(column => new FigureColumn(column.Figure, column.Statistic, new double[target.Cells.Count]))
            .ToArray();
        foreach (var part in parts)
        {
            var first = cells.FirstCell(part.Index);
            for (var k = 0; k < columns.Length; k++)
            {
                var values = (double[])columns[k].Values;
                for (var i = 0; i < part.Columns[k].Length; i++)
                {
                    values[cells.CellOf[first + i]] = part.Columns[k][i];
                }
            }
        }

        var all = Enumerable.Range(0, target.Cells.Count).ToArray();
        var summary = new FigureSummary[columns.Length];
        Parallel.For(
            0, columns.Length, new ParallelOptions { MaxDegreeOfParallelism = cores }, k => summary[k] = Summarise(columns[k], all));
        var accesses = study.KeepsAccesses
            ? parts.SelectMany(part => part.Accesses).OrderBy(access => access.CellIndex).ToArray()
            : [];
        var byAsset = ByAsset(parts);
        var (overTime, accumulated) = OverTime(parts);
        var covered = 0.0;
        for (var index = 0; index < parts.Count; index++)
        {
            covered += parts[index].CoveredWeightSeconds;
        }

        return new CoverageResult
        {
            Study = study,
            Columns = columns,
            Summary = summary,
            ByLatitude = ByLatitude(columns, cores),
            ByAsset = byAsset,
            Passes = Passes(byAsset, accesses),
            OverTime = overTime,
            MeanPercentCovered = 100.0 * covered / (target.TotalWeight * study.Interval.Duration.TotalSeconds),
            AccumulatedPercentCovered = accumulated,
            Accesses = accesses,
        };
    }

    private FigureSummary Summarise(FigureColumn column, int[] chosen)
    {
        var values = (double[])column.Values;
        var satisfaction = study.Satisfactions.FirstOrDefault(s => s.Figure == column.Figure && s.Statistic == column.Statistic);
        double weight = 0.0, defined = 0.0, sum = 0.0, satisfied = 0.0;
        var (minimum, maximum) = (double.PositiveInfinity, double.NegativeInfinity);
        var count = 0;
        var sorted = new double[chosen.Length];
        var weights = new double[chosen.Length];
        foreach (var cell in chosen)
        {
            var (value, w) = (values[cell], target.Cells[cell].Weight);
            weight += w;
            satisfied += satisfaction is not null && satisfaction.IsMetBy(value) ? w : 0.0;
            if (!double.IsNaN(value))
            {
                defined += w;
                sum += w * value;
                (minimum, maximum) = (Math.Min(minimum, value), Math.Max(maximum, value));
                (sorted[count], weights[count]) = (value, w);
                count++;
            }
        }

        var percentiles = new double[layout.Percentiles.Length];
        if (count == 0)
        {
            Array.Fill(percentiles, double.NaN);
        }
        else if (minimum == maximum)
        {
            Array.Fill(percentiles, minimum);
        }
        else
        {
            Array.Sort(sorted, weights, 0, count);
            for (var p = 0; p < percentiles.Length; p++)
            {
                var wanted = layout.Percentiles[p] / 100.0 * defined * (1.0 - 1e-12);
                var (at, reached) = (0, weights[0]);
                while (reached < wanted && at + 1 < count)
                {
                    reached += weights[++at];
                }

                percentiles[p] = sorted[at];
            }
        }

        return new FigureSummary(
            column.Name, column.Unit, count > 0 ? minimum : double.NaN, count > 0 ? sum / defined : double.NaN,
            count > 0 ? maximum : double.NaN, percentiles, 100.0 * defined / weight,
            satisfaction is null ? null : 100.0 * satisfied / weight);
    }

    private LatitudeSummary[] ByLatitude(FigureColumn[] columns, int cores)
    {
        if (target.Kind != TargetKind.Areas)
        {
            return [];
        }

        var rows = Enumerable.Range(0, target.Cells.Count).GroupBy(cell => target.Cells[cell].SouthDegrees).OrderBy(row => row.Key)
            .Select(row => row.ToArray()).ToArray();
        var result = new LatitudeSummary[rows.Length];
        Parallel.For(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = cores }, i =>
        {
            var first = target.Cells[rows[i][0]];
            result[i] = new LatitudeSummary(
                first.SouthDegrees, first.NorthDegrees, rows[i].Sum(cell => target.Cells[cell].Weight),
                [.. columns.Select(column => Summarise(column, rows[i]))]);
        });
        return result;
    }

    private AssetSummary[] ByAsset(IReadOnlyList<CoveragePart> parts)
    {
        var result = new AssetSummary[study.Assets.Count];
        for (var asset = 0; asset < result.Length; asset++)
        {
            var index = asset;
            var count = parts.Sum(part => part.AccessCounts[index]);
            var passes = parts.SelectMany(part => part.Passes[index].Chunk(2)).Select(pass => new TimeInterval(
                ScenarioTime.FromUnixMicroseconds(pass[0]), ScenarioTime.FromUnixMicroseconds(pass[1])));
            result[asset] = new AssetSummary(
                asset, study.Assets[asset].Name, count,
                count > 0 ? parts.Sum(part => part.AccessMicroseconds[index]) * 1e-6 / count : double.NaN,
                100.0 * parts.Sum(part => part.WeightSeconds[index]) / (target.TotalWeight * study.Interval.Duration.TotalSeconds),
                100.0 * parts.Sum(part => part.SeenWeights[index]) / target.TotalWeight,
                IntervalSet.Of(passes));
        }

        return result;
    }

    private CoveragePass[] Passes(AssetSummary[] byAsset, CellAccess[] accesses)
    {
        if (!study.KeepsAccesses)
        {
            return [.. byAsset.SelectMany(asset => asset.Passes.Select(time => new CoveragePass(asset.AssetIndex, time, null)))];
        }

        // Every access lies in exactly one pass of its asset; a cell counts once per pass.
        var seen = byAsset.Select(asset => new double[asset.Passes.Count]).ToArray();
        var last = byAsset.Select(asset => Enumerable.Repeat(-1, asset.Passes.Count).ToArray()).ToArray();
        foreach (var access in accesses)
        {
            var passes = byAsset[access.AssetIndex].Passes;
            var (low, high) = (0, passes.Count - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = passes[middle].End <= access.Start ? (middle + 1, high) : (low, middle);
            }

            if (last[access.AssetIndex][low] != access.CellIndex)
            {
                last[access.AssetIndex][low] = access.CellIndex;
                seen[access.AssetIndex][low] += target.Cells[access.CellIndex].Weight;
            }
        }

        return [.. byAsset.SelectMany(asset => asset.Passes.Select((time, i) => new CoveragePass(
            asset.AssetIndex, time, 100.0 * seen[asset.AssetIndex][i] / target.TotalWeight)))];
    }

    private (CoverageSample[] Samples, double Accumulated) OverTime(IReadOnlyList<CoveragePart> parts)
    {
        var count = parts[0].CoveredChange.Length;
        var samples = new CoverageSample[count];
        var (covered, accumulated) = (0.0, 0.0);
        for (var j = 0; j < count; j++)
        {
            foreach (var part in parts)
            {
                covered += j + 1 < count ? part.CoveredChange[j] : 0.0;
                accumulated += part.AccumulatedChange[j];
            }

            samples[j] = new CoverageSample(
                ScenarioTime.Min(study.Interval.Start + j * study.SampleStep, study.Interval.End),
                Percent(covered), Percent(accumulated));
        }

        return (samples, samples[^1].AccumulatedPercent);
    }

    /// <summary>Rounding must not show as more than all or less than nothing.</summary>
    private double Percent(double weight) => Math.Clamp(Math.Round(100.0 * weight / target.TotalWeight, 9), 0.0, 100.0);
}
