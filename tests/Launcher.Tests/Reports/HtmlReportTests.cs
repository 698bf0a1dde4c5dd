using System.Globalization;
using System.Xml.Linq;
using ScAi.Launcher.Books;
using ScAi.Launcher.Reports;
using ScAi.Launcher.Reports.Formats;

namespace ScAi.Launcher.Tests.Reports;

public class HtmlReportTests(ReportedRun run) : IClassFixture<ReportedRun>
{
    [Fact]
    public void Run_AtItsEnd_HasLeftAReport() =>
        Assert.Equal(Html(run.Report).ToString(), Parsed(File.ReadAllText(run.In("report.html"))).ToString());

    [Fact]
    public void KeyFigures_AsWritten_AreThoseOfTheSummary()
    {
        var html = Html(run.Report);
        var totals = run.Report.Summary.Totals;

        Assert.Equal(totals.Links, Figure(html, "Links"));
        Assert.Equal(totals.GeneratedGigabits, Figure(html, "Generated"));
        Assert.Equal(totals.OffloadedGigabits, Figure(html, "Offloaded"));
        Assert.Equal(totals.LostGigabits, Figure(html, "Lost"));
        Assert.Equal(totals.StoredGigabits, Figure(html, "On board at the end"));
        Assert.Equal(totals.LinkCostDollars + totals.FixedCostDollars, Figure(html, "Cost"));
        Assert.Contains(run.Report.Summary.Digest, html.Descendants("dd").Select(fact => fact.Value));
    }

    [Fact]
    public void Ledger_AsWritten_HasARowPerLink()
    {
        var rows = Section(Html(run.Report), "ledger").Descendants("tbody").Single().Elements("tr").ToList();
        var ledger = LedgerFile.Read(run.In("ledger.csv"));

        Assert.NotEmpty(ledger);
        Assert.Equal(ledger.Count, rows.Count);
        Assert.Equal(
            ledger.Select(entry => entry.Start.ToCalendar().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
            rows.Select(row => row.Elements("td").ElementAt(2).Value));
    }

    [Fact]
    public void Contacts_OfARecordedRun_AreDrawnAndTheirLinksAreTheLedgers()
    {
        Assert.NotEmpty(run.Report.Contacts);
        var linked = run.Report.Contacts.SelectMany(contact => contact.Parts)
            .Where(part => part.Fate == Recordings.ContactFate.Linked).Sum(part => (part.End - part.Start).TotalSeconds);

        Assert.Equal((double)run.Report.Summary.Totals.ContactSeconds, linked, 1.0);
        Assert.Contains(Section(Html(run.Report), "timeline").Descendants("rect"), bar => (string?)bar.Attribute("class") == "fate linked");
    }

    [Fact]
    public void Links_AllOfThem_LeadToAPlaceInTheReportOrToAFileBesideIt()
    {
        var html = Html(run.Report);
        var places = html.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        var links = html.Descendants("a").Select(link => (string)link.Attribute("href")!).ToList();

        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(link.StartsWith('#') ? places.Contains(link[1..]) : File.Exists(run.In(link)), link));
    }

    [Fact]
    public void Report_OpenedAnywhere_AsksForNothing()
    {
        var html = Html(run.Report);

        Assert.DoesNotContain(html.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain(html.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Value.Contains("://", StringComparison.Ordinal));
        Assert.DoesNotContain("@import", html.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_ThatAreMarkup_StayText()
    {
        const string Bad = "</style></title><script>alert('x')</script>\"'&\u0001<img src=x onerror=alert(1)>";
        var report = run.Report with
        {
            Summary = run.Report.Summary with { Scenario = Bad, Reason = Bad, Warnings = [Bad] },
            ScenarioText = Bad,
            Stations = [.. run.Report.Stations.Select(station => station with { Name = Bad })],
            Ledger = [.. run.Report.Ledger.Select(link => link with { Satellite = Bad, Station = Bad, EndedBy = Bad })],
        };

        var text = ReportedRun.Written(report, ReportFormat.Html);
        var html = Parsed(text);

        Assert.Equal(Bad.Replace('\u0001', '\uFFFD'), html.Descendants("h1").Single().Value);
        Assert.Empty(html.Descendants("script"));
        Assert.Empty(html.Descendants("img"));
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", ReportedRun.Written(report, ReportFormat.Markdown).Split("## Scenario")[0].Replace("\\<", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithoutARecording_SaysWhatIsMissingAndShowsTheRest()
    {
        var copy = Directory.CreateTempSubdirectory("scai-report-").FullName;
        try
        {
            foreach (var file in new[] { "summary.json", "scenario.yaml", "ledger.csv", "satellites.csv", "stations.csv" })
            {
                File.Copy(run.In(file), Path.Combine(copy, file));
            }

            Assert.Equal(0, await ReportedRun.Scai("report", copy));
            var html = Parsed(await File.ReadAllTextAsync(Path.Combine(copy, "report.html"), TestContext.Current.CancellationToken));

            Assert.Contains(html.Descendants("p"), note => note.Value.Contains("not recorded (no messages.jsonl)", StringComparison.Ordinal));
            Assert.NotEmpty(Section(html, "recorders").Descendants("path"));
            Assert.DoesNotContain(html.Descendants("section"), section => (string?)section.Attribute("id") is "timeline" or "outages");
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static XElement Html(RunReport report) => Parsed(ReportedRun.Written(report, ReportFormat.Html));

    private static XElement Parsed(string text)
    {
        Assert.StartsWith("<!DOCTYPE html>\n", text, StringComparison.Ordinal);
        return XElement.Parse(text["<!DOCTYPE html>\n".Length..]);
    }

    private static XElement Section(XElement html, string id) => html.Descendants("section").Single(section => (string?)section.Attribute("id") == id);

    private static decimal Figure(XElement html, string name) => decimal.Parse(
        html.Descendants("div").Single(div => (string?)div.Attribute("class") is "figure" or "figure alarm" && div.Elements("span").First().Value == name)
            .Attribute("data-value")!.Value,
        CultureInfo.InvariantCulture);
}
