using ScAi.Orbits.Coverage.Intervals;
using ScAi.Orbits.Coverage.Targets;

namespace ScAi.Constellations.Results;

/// <summary>When targets were seen, and when not: <c>passes.csv</c> and <c>revisits.csv</c>.</summary>
internal static class AccessFile
{
    /// <summary>Accesses of points one by one; of lines and areas by asset, with the share that was seen.</summary>
    public static void WritePasses(TextWriter writer, ResultSection section)
    {
        writer.WriteLine("target,asset,start,end,duration_s,percent");
        var (result, assets) = (section.Result, section.Result.Study.Assets);
        if (IsOfPoints(section))
        {
            foreach (var access in result.Accesses)
            {
                Line(writer, section.Names[access.CellIndex], assets[access.AssetIndex].Name, new TimeInterval(access.Start, access.End), 100.0);
            }

            return;
        }

        foreach (var pass in result.Passes.OrderBy(pass => pass.Time.Start).ThenBy(pass => pass.AssetIndex))
        {
            Line(writer, section.Names[0], assets[pass.AssetIndex].Name, pass.Time, pass.SeenPercent);
        }
    }

    /// <summary>The times between: the complement, in the window, of the union of all accesses.</summary>
    public static void WriteRevisits(TextWriter writer, ResultSection section)
    {
        writer.WriteLine("target,gap_start,gap_end,duration_s");
        foreach (var (name, seen) in Seen(section))
        {
            foreach (var gap in seen.ComplementIn(section.Result.Study.Interval))
            {
                writer.WriteLine($"{Written.Field(name)},{Written.Iso(gap.Start)},{Written.Iso(gap.End)},{Written.Number(gap.Duration.TotalSeconds)}");
            }
        }
    }

    /// <summary>When each target was seen, by any asset: a point itself, any of a line or area.</summary>
    public static IEnumerable<(string Name, IntervalSet Seen)> Seen(ResultSection section)
    {
        if (!IsOfPoints(section))
        {
            return [(section.Names[0], IntervalSet.Of(section.Result.Passes.Select(pass => pass.Time)))];
        }

        var byPoint = section.Result.Accesses.ToLookup(access => access.CellIndex, access => new TimeInterval(access.Start, access.End));
        return section.Names.Select((name, i) => (name, IntervalSet.Of(byPoint[i])));
    }

    private static bool IsOfPoints(ResultSection section) =>
        section.Result.Study.Target.Kind == TargetKind.Points && section.Result.Study.KeepsAccesses;

    private static void Line(TextWriter writer, string target, string asset, TimeInterval time, double? percent) => writer.WriteLine(
        $"{Written.Field(target)},{Written.Field(asset)},{Written.Iso(time.Start)},{Written.Iso(time.End)},"
        + $"{Written.Number(time.Duration.TotalSeconds)},{Written.Number(percent)}");
}
