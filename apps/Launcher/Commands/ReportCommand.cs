using System.CommandLine;
using ScAi.Launcher.Orbits;
using ScAi.Launcher.Reports;
using ScAi.Launcher.Reports.Formats;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai report</c>: makes the report of a run that has ended, once more or in another format.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "The run folder." };
        var format = new Option<string>("--format")
        {
            Description = "html: one page that needs nothing else; md: tables; csv: key figures and ledger; czml: a scene for Cesium viewers.",
            DefaultValueFactory = _ => ReportFormat.Html,
        };
        format.AcceptOnlyFromAmong(ReportFormat.All);
        var output = new Option<string>("--output")
        {
            Description = "Where it goes; report.html in the run folder when left out, standard output for the other formats.", HelpName = "FILE",
        };
        var command = new Command(
            "report",
            "Makes the report of a run.\n\nExamples:\n  scai report runs/downlink-20230801-120000\n"
            + "  scai report runs/downlink-20230801-120000 --format czml --output downlink.czml");
        command.Arguments.Add(run);
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(run)!;
            var chosen = parsed.GetValue(format)!;
            var report = RunReportReader.Read(folder);
            var path = parsed.GetValue(output) ?? (chosen == ReportFormat.Html ? Path.Combine(folder, RunFolder.ReportFile) : null);
            Output.Write(path, stream => ReportFormat.Write(report, chosen, stream));
            if (path is not null)
            {
                Console.WriteLine(path);
            }
        });
        return command;
    }
}
