using System.CommandLine;
using ScAi.Launcher.Commands;
using ScAi.Launcher.Reports;
using ScAi.Launcher.Reports.Formats;

namespace ScAi.Launcher.Tests.Reports;

/// <summary>The documented two hours, run once in memory by the command line, for all tests of reports.</summary>
public sealed class ReportedRun : IAsyncLifetime
{
    public string Folder { get; } = Path.Combine(Directory.CreateTempSubdirectory("scai-report-").FullName, "two-hours");

    internal RunReport Report { get; private set; } = null!;

    public string In(string file) => Path.Combine(Folder, file);

    public async ValueTask InitializeAsync()
    {
        Assert.Equal(0, await Scai("run", Repository.PathOf("scenarios/downlink-2h.yaml"), "--rate", "max", "--transport", "memory", "--out", Folder));
        Report = RunReportReader.Read(Folder);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
        return default;
    }

    /// <summary>The command line, as far as it concerns reports.</summary>
    public static Task<int> Scai(params string[] args) =>
        CommandLine.RunAsync(new RootCommand { RunCommand.Create(), ReportCommand.Create() }, args);

    internal static string Written(RunReport report, string format)
    {
        using var stream = new MemoryStream();
        ReportFormat.Write(report, format, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
