using System.Text.Json;
using ScAi.Launcher.Reports.Formats;

namespace ScAi.Launcher.Tests.Reports;

public class ReportFormatTests(ReportedRun run) : IClassFixture<ReportedRun>
{
    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("csv")]
    [InlineData("czml")]
    public void Write_ReadAgain_GivesTheSameBytes(string format) => Assert.Equal(
        ReportedRun.Written(run.Report, format), ReportedRun.Written(ScAi.Launcher.Reports.RunReportReader.Read(run.Folder), format));

    [Fact]
    public void Csv_AsWritten_HasTheFiguresAndTheLedger()
    {
        var parts = ReportedRun.Written(run.Report, ReportFormat.Csv).Split("\n\n");
        var figures = parts[0].Split('\n').Select(line => line.Split(',')).ToDictionary(fields => fields[0], fields => fields[1]);
        var ledger = File.ReadAllLines(run.In("ledger.csv"));

        Assert.Equal($"{run.Report.Summary.Totals.Links}", figures["Links"]);
        Assert.Equal(run.Report.Summary.Digest, figures["Digest"]);
        Assert.Equal(ledger.Length, parts[1].TrimEnd().Split('\n').Length);
        Assert.Equal(
            ledger.Skip(1).Select(line => line.Split(',')[9]), parts[1].TrimEnd().Split('\n').Skip(1).Select(line => line.Split(',')[9]));
    }

    [Fact]
    public void Markdown_AsWritten_HasARowPerLinkInTablesOfOneWidth()
    {
        var text = ReportedRun.Written(run.Report, ReportFormat.Markdown);
        var ledger = text[text.IndexOf("## Ledger", StringComparison.Ordinal)..text.IndexOf("## Scenario", StringComparison.Ordinal)]
            .Split('\n').Where(line => line.StartsWith('|')).ToList();

        Assert.Equal(run.Report.Ledger.Count + 2, ledger.Count);
        Assert.Single(ledger.Select(line => line.Count(letter => letter == '|')).Distinct());
        Assert.Contains(run.Report.Summary.Digest, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Czml_AsWritten_ShowsEveryLinkBetweenTwoThatAreThere()
    {
        using var scene = JsonDocument.Parse(ReportedRun.Written(run.Report, ReportFormat.Czml));
        var packets = scene.RootElement.EnumerateArray().ToList();
        var ids = packets.Select(packet => packet.GetProperty("id").GetString()).ToHashSet();
        var links = packets.Where(packet => packet.TryGetProperty("polyline", out _)).Select(packet => packet.GetProperty("polyline")).ToList();

        Assert.Equal("document", packets[0].GetProperty("id").GetString());
        Assert.Equal(packets.Count, ids.Count);
        Assert.Equal(run.Report.Stations.Count, ids.Count(id => id!.StartsWith("site/", StringComparison.Ordinal)));
        Assert.All(
            links.SelectMany(link => link.GetProperty("positions").GetProperty("references").EnumerateArray()),
            end => Assert.Contains(end.GetString()!.Replace("#position", "", StringComparison.Ordinal), ids));
        Assert.Equal(
            run.Report.Ledger.Count,
            links.Sum(link => link.GetProperty("show").EnumerateArray().Count(interval => interval.GetProperty("boolean").GetBoolean())));
    }

    [Fact]
    public async Task Report_OfNoRunFolder_IsBadInput()
    {
        Assert.Equal(2, await ReportedRun.Scai("report", Path.GetTempPath()));
        Assert.Equal(2, await ReportedRun.Scai("report", run.Folder, "--format", "docx"));
    }
}
