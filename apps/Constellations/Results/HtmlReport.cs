using System.Globalization;
using System.Net;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Targets;

namespace ScAi.Constellations.Results;

/// <summary><c>report.html</c>: the result for reading; opens offline, loads nothing, runs nothing.</summary>
internal static class HtmlReport
{
    private const int MostCellsDrawn = 20_000;
    private const int MostRows = 200;

    private const string Style =
        "body{font:15px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1c2733}"
        + "table{border-collapse:collapse;font-size:13px;margin:.7rem 0}td,th{padding:.15rem .6rem;border-bottom:1px solid #d5dde5;text-align:right}"
        + "td:first-child,th:first-child{text-align:left}svg{width:100%;height:auto;background:#eef3f8;border:1px solid #d5dde5}"
        + "h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.2rem}figcaption{font-size:13px;color:#53616e}figure{margin:1rem 0}";

    private static readonly string s_land = Land();

    public static void Write(TextWriter writer, SimulationPlan plan, IReadOnlyList<ResultSection> sections)
    {
        var study = sections[0].Result.Study;
        var title = plan.Name.Length > 0 ? plan.Name : "Coverage";
        writer.WriteLine("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        writer.WriteLine("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        writer.WriteLine($"<title>{Text(title)}</title><style>{Style}</style></head><body><h1>{Text(title)}</h1>");
        writer.WriteLine(
            $"<p>{study.Assets.Count} sensors on satellites, {Written.Iso(study.Interval.Start)} to {Written.Iso(study.Interval.End)}"
            + $"{(plan.Preset.Length > 0 ? $", preset {Text(plan.Preset)}" : "")}.</p><p>{Text(CoverageResult.EdgeRuleText)}</p>");
        foreach (var section in sections)
        {
            Write(writer, section);
        }

        writer.WriteLine("<h2>Satellites</h2>");
        Table(writer, ["Sensor", "Catalogue number", "Epoch", "Inclination (deg)", "Least elevation (deg)"], study.Assets.Select(asset => new[]
        {
            asset.Name, $"{asset.Satellite.Elements.CatalogueNumber}", Written.Iso(asset.Satellite.Elements.Epoch),
            Written.Number(asset.Satellite.Elements.InclinationDegrees, 4), Written.Number(asset.Sensor.MinimumElevationDegrees, 2),
        }));
        writer.WriteLine("</body></html>");
    }

    private static void Write(TextWriter writer, ResultSection section)
    {
        var result = section.Result;
        writer.WriteLine($"<h2>{Text(section.Names.Count == 1 ? section.Names[0] : $"{section.Names.Count} points")}</h2>");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"<p>{result.Study.Target.Cells.Count} cells; covered on average {result.MeanPercentCovered:0.###} %, at some time {result.AccumulatedPercentCovered:0.###} %; {result.ByAsset.Sum(asset => asset.AccessCount)} accesses.</p>"));
        var column = result.Column(FigureOfMerit.PercentCovered) ?? result.Columns[0];
        Map(writer, section, column);
        OverTime(writer, result);
        writer.WriteLine("<h3>Figures of merit</h3>");
        Table(writer, ["Figure", "Unit", "Least", "Mean", "Largest"], result.Summary.Select(figure => new[]
        {
            figure.Name, figure.Unit, Written.Number(figure.Minimum, 3), Written.Number(figure.Mean, 3), Written.Number(figure.Maximum, 3),
        }));
        writer.WriteLine("<h3>Revisits</h3>");
        Table(writer, ["Target", "Seen (s)", "Gaps", "Mean gap (s)", "Longest gap (s)"], AccessFile.Seen(section).Select(target =>
        {
            var gaps = target.Seen.ComplementIn(result.Study.Interval);
            return new[]
            {
                target.Name, Written.Number(target.Seen.Duration.TotalSeconds, 1), $"{gaps.Count}",
                Written.Number(gaps.Count > 0 ? gaps.Duration.TotalSeconds / gaps.Count : null, 1),
                Written.Number(gaps.Count > 0 ? gaps.Max(gap => gap.Duration).TotalSeconds : null, 1),
            };
        }));
        writer.WriteLine("<h3>By sensor</h3>");
        Table(writer, ["Sensor", "Accesses", "Mean access (s)", "Mean covered (%)", "Seen at some time (%)"], result.ByAsset.Select(asset => new[]
        {
            asset.Name, $"{asset.AccessCount}", Written.Number(asset.MeanAccessSeconds, 1), Written.Number(asset.MeanPercentCovered, 4),
            Written.Number(asset.AccumulatedPercent, 3),
        }));
    }

    private static void Map(TextWriter writer, ResultSection section, FigureColumn column)
    {
        var cells = section.Result.Study.Target.Cells;
        var known = column.Values.Where(double.IsFinite).ToList();
        var (least, most) = known.Count > 0 ? (known.Min(), known.Max()) : (0.0, 0.0);
        writer.WriteLine($"<figure><svg viewBox=\"-180 -90 360 180\" role=\"img\" aria-label=\"Map of {Text(column.Name)}\">");
        writer.WriteLine($"<path d=\"{s_land}\" fill=\"#dfe3d8\" stroke=\"#a9b1a0\" stroke-width=\".2\"/>");
        if (cells.Count <= MostCellsDrawn)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                var color = Color(column.Values[i], least, most);
                writer.WriteLine(section.Result.Study.Target.Kind == TargetKind.Areas
                    ? $"<rect x=\"{Written.Number(cells[i].WestDegrees, 3)}\" y=\"{Written.Number(-cells[i].NorthDegrees, 3)}\" width=\"{Written.Number(cells[i].EastDegrees - cells[i].WestDegrees, 3)}\" height=\"{Written.Number(cells[i].NorthDegrees - cells[i].SouthDegrees, 3)}\" fill=\"{color}\" fill-opacity=\".75\"/>"
                    : $"<circle cx=\"{Written.Number(cells[i].Place.LongitudeDegrees, 3)}\" cy=\"{Written.Number(-cells[i].Place.LatitudeDegrees, 3)}\" r=\"1.2\" fill=\"{color}\"/>");
            }
        }

        var note = cells.Count <= MostCellsDrawn ? "" : $" The grid of {cells.Count} cells is not drawn; it is in cells.geojson.";
        writer.WriteLine($"</svg><figcaption>{Text(column.Name)} ({Text(column.Unit)}): from {Written.Number(least, 3)} (blue) to {Written.Number(most, 3)} (yellow).{note} Land: Natural Earth.</figcaption></figure>");
    }

    private static void OverTime(TextWriter writer, CoverageResult result)
    {
        var every = Math.Max(1, result.OverTime.Count / 1000);
        string Line(Func<CoverageSample, double> value) => string.Join(' ', result.OverTime.Where((_, i) => i % every == 0)
            .Select((sample, i) => $"{Written.Number(1000.0 * i * every / Math.Max(1, result.OverTime.Count - 1), 1)},{Written.Number(200.0 - 2.0 * value(sample), 1)}"));
        writer.WriteLine("<figure><svg viewBox=\"0 0 1000 200\" role=\"img\" aria-label=\"Share covered over time\">");
        writer.WriteLine($"<polyline points=\"{Line(sample => sample.AccumulatedPercent)}\" fill=\"none\" stroke=\"#8aa4bd\" stroke-width=\"1.5\"/>");
        writer.WriteLine($"<polyline points=\"{Line(sample => sample.Percent)}\" fill=\"none\" stroke=\"#0b63b0\" stroke-width=\"1.5\"/>");
        writer.WriteLine("</svg><figcaption>Share covered over the window, 0 to 100 %: at each instant (dark), at some time so far (light).</figcaption></figure>");
    }

    private static void Table(TextWriter writer, string[] head, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        writer.WriteLine($"<table><tr>{string.Concat(head.Select(cell => $"<th>{Text(cell)}</th>"))}</tr>");
        foreach (var row in all.Take(MostRows))
        {
            writer.WriteLine($"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>");
        }

        writer.WriteLine(all.Count > MostRows ? $"</table><p>and {all.Count - MostRows} more, in the CSV files.</p>" : "</table>");
    }

    /// <summary>From dark blue by green to yellow; grey where there is no value.</summary>
    private static string Color(double value, double least, double most)
    {
        if (!double.IsFinite(value))
        {
            return "#b9bec4";
        }

        var t = most > least ? (value - least) / (most - least) : 1.0;
        int Mix(int low, int middle, int high) => (int)Math.Round(t < 0.5 ? low + 2.0 * t * (middle - low) : middle + (2.0 * t - 1.0) * (high - middle));
        return $"#{Mix(46, 33, 253):x2}{Mix(64, 145, 231):x2}{Mix(140, 140, 37):x2}";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Land()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("land.svgpath")!);
        return reader.ReadToEnd().Trim();
    }
}
