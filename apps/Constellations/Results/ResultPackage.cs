using System.IO.Compression;
using System.Text;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Orbits.Exports;

namespace ScAi.Constellations.Results;

/// <summary>A simulation's report package: a zip file whose bytes depend on plan and results alone.</summary>
internal static class ResultPackage
{
    private static readonly DateTimeOffset s_always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, SimulationPlan plan, IReadOnlyList<ResultSection> sections, CancellationToken cancellation)
    {
        using var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, write) in Files(plan, sections).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = package.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = s_always;
            using var content = entry.Open();
            write(content);
        }
    }

    private static IEnumerable<(string Name, Action<Stream> Write)> Files(SimulationPlan plan, IReadOnlyList<ResultSection> sections)
    {
        yield return ("parameters.json", stream => stream.Write(plan.Write()));
        yield return ("summary.json", stream => SummaryFile.Write(stream, plan, sections));
        yield return ("report.html", stream => Text(stream, writer => HtmlReport.Write(writer, plan, sections)));
        yield return ("assets.csv", stream => Text(stream, writer => AssetFile.Write(writer, sections)));
        var paths = new SatellitePaths(plan);
        yield return ("tracks.csv", stream => Text(stream, paths.WriteTracksCsv));
        yield return ("tracks.geojson", paths.WriteTracks);
        yield return ("footprints.geojson", paths.WriteFootprints);
        yield return ("scene.czml", paths.WriteCzml);
        foreach (var section in sections)
        {
            yield return ($"{section.Id}/coverage.json", stream => CoverageExport.WriteJson(stream, section.Result));
            yield return ($"{section.Id}/cells.csv", stream => Text(stream, writer => CoverageExport.WriteCellsCsv(writer, section.Result)));
            yield return ($"{section.Id}/cells.geojson", stream => CoverageExport.WriteGeoJson(stream, section.Result));
            yield return ($"{section.Id}/figures.json", stream => FigureFile.Write(stream, section));
            yield return ($"{section.Id}/by-latitude.csv", stream => Text(stream, writer => FigureFile.WriteLatitudes(writer, section)));
            yield return ($"{section.Id}/passes.csv", stream => Text(stream, writer => AccessFile.WritePasses(writer, section)));
            yield return ($"{section.Id}/revisits.csv", stream => Text(stream, writer => AccessFile.WriteRevisits(writer, section)));
            if (section.Result.Study.KeepsAccesses)
            {
                yield return ($"{section.Id}/accesses.csv", stream => Text(stream, writer => CoverageExport.WriteAccessesCsv(writer, section.Result)));
            }

            if (plan.Stations.Count > 0 && section.Id == "points" && section.Result.Study.KeepsAccesses)
            {
                yield return ("points/latency.csv", stream => Text(stream, writer => StationLatency.Write(writer, plan, section)));
            }
        }
    }

    private static void Text(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }
}
