using System.Diagnostics;
using ScAi.Federation;
using ScAi.Launcher.Books;
using ScAi.Launcher.Checking;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Launcher.Tests.Checking;

/// <summary>A whole federation over a real broker, in which strangers take part: the samples, and one that breaks the rules.</summary>
public sealed class CheckedRunTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("scai-check-").FullName;
    private readonly List<Process> _strangers = [];

    [Fact]
    public void Run_WithTheSamplesAndABadFederate_SameLedgerAndEachJudged()
    {
        var scenario = TwoHours();
        var alone = RequestFor(scenario, "alone");
        Assert.Equal(0, InMemoryRun.Run(alone, _ => { }, CancellationToken.None).ExitCode);

        var request = RequestFor(Joining.Admit(scenario, ["tally", "weather", "broken"]), "together");
        using var limit = new CancellationTokenSource(Limit);
        var (outcome, reports) = CheckedRun.Run(
            request, ["tally", "weather", "broken", "ground"], Patience, note => StartStrangers(note, request), _ => { }, limit.Token);

        Assert.True(outcome.ExitCode == 0, outcome.Reason);
        Assert.Equal(LedgerDigest.Of(LedgerFile.Read(alone.Folder.Ledger)), LedgerDigest.Of(LedgerFile.Read(request.Folder.Ledger)));
        Assert.Equal("", BrokenRules(reports[0]));
        Assert.Equal("", BrokenRules(reports[1]));
        Assert.Equal("", BrokenRules(reports[3]));
        Assert.Equal(Verdict.Kept, reports[0].Rules.Single(rule => rule.Name == "alive.retained").Verdict);
        Assert.Equal(
            "topics.channels payloads.readable payloads.strict life.modes alive.retained alive.gone times.window "
                + "times.tick requests.sent stamps.present stamps.seq delivery.retained",
            BrokenRules(reports[2]));
    }

    public void Dispose()
    {
        foreach (var stranger in _strangers)
        {
            if (!stranger.WaitForExit(Patience))
            {
                stranger.Kill();
            }

            stranger.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string BrokenRules(Report report) =>
        string.Join(' ', report.Rules.Where(rule => rule.Verdict == Verdict.Broken).Select(rule => rule.Name));

    private static Scenario TwoHours()
    {
        var day = ScenarioFile.Load(Repository.PathOf("scenarios/downlink.yaml"));
        return day with
        {
            Stop = day.Start + TimeSpan.FromHours(2),
            TickStep = TimeSpan.FromMinutes(1),
            Rate = null,
            Outages = day.Outages with { Scheduled = [] },
        };
    }

    private RunRequest RequestFor(Scenario scenario, string name)
    {
        var folder = RunFolder.Create(Path.Combine(_folder, name), scenario.Name, DateTimeOffset.UnixEpoch);
        File.WriteAllText(folder.Scenario, ScenarioWriter.Write(scenario));
        return new RunRequest(scenario, folder, name, null, HasObserver: false);
    }

    private void StartStrangers(JoiningNote note, RunRequest request)
    {
        Assert.Equal(["tally", "weather", "broken"], note.WaitsFor);
        var samples = Repository.PathOf("samples/python");
        Start("/usr/bin/python3", [Path.Combine(samples, "federate.py"), "--broker", note.Broker]);
        Start("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Checking", "broken.py"), "--samples", samples, "--broker", note.Broker]);
        Start(
            Path.Combine(AppCatalogue.FolderOf("CSharpFederate"), "CSharpFederate"),
            ["--Scenario", request.Folder.Scenario, "--Broker", note.Broker, "--LogLevel", "Error"]);
    }

    private void Start(string program, string[] arguments) =>
        _strangers.Add(Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" } })!);
}
