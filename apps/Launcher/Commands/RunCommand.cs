using System.CommandLine;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Launcher.Books;
using ScAi.Launcher.Reports;
using ScAi.Launcher.Reports.Formats;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai run</c>: the whole job, from a scenario to a run folder whose books balance.</summary>
internal static class RunCommand
{
    private const string Memory = "memory";
    private const string Mqtt = "mqtt";

    public static Command Create()
    {
        var scenarioOptions = new ScenarioOptions();
        var brokerOptions = new BrokerOptions();
        var transport = new Option<string>("--transport")
        {
            Description = "mqtt: every app a process of its own, over a broker; memory: all in this process.",
            DefaultValueFactory = _ => Mqtt,
        };
        transport.AcceptOnlyFromAmong(Mqtt, Memory);
        var output = new Option<string>("--out") { Description = "The run folder; one under runs/ when left out." };
        var json = new Option<bool>("--json") { Description = "Progress and result as JSON lines on standard output." };
        var observing = new ObservingOptions();
        var controlling = new MissionControlServing();
        var with = new Option<string[]>("--with")
        {
            Description = "The name of a federate of your own that takes part; may be repeated. The run says how it can join, and "
                + $"waits for it up to {Joining.Patience.TotalMinutes:0} minutes.",
        };
        var port = new Option<int?>("--port") { Description = "The port of the private broker; a free one when left out." };
        var command = new Command("run", "Runs a scenario and leaves a run folder; exit codes: 0 done, 2 bad input, 3 no broker, "
            + "4 a federate was lost, 5 the books do not balance.");
        scenarioOptions.AddTo(command);
        command.Options.Add(transport);
        brokerOptions.AddTo(command);
        command.Options.Add(port);
        command.Options.Add(with);
        command.Options.Add(output);
        command.Options.Add(json);
        observing.AddTo(command);
        controlling.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var scenario = Joining.Admit(scenarioOptions.Read(parsed), parsed.GetValue(with) ?? []);
            var isMemory = parsed.GetValue(transport) == Memory;
            if (isMemory && Joining.StrangersOf(scenario) is [var stranger, ..])
            {
                throw new InvalidDataException($"{stranger}: a federate of your own joins over a broker; expected --transport mqtt");
            }

            if (parsed.GetValue(port) is { } asked && (asked is < 1 or > 65535 || brokerOptions.Address(parsed) is not null))
            {
                throw new InvalidDataException($"--port: expected 1 to 65535, and no --broker beside it, got {asked}");
            }

            var serving = observing.Read(parsed, isMemory);
            var control = controlling.Read(parsed, isMemory, scenario);
            var request = new RunRequest(
                scenario,
                RunFolder.Create(parsed.GetValue(output), scenario.Name, DateTimeOffset.UtcNow),
                Guid.NewGuid().ToString("N"),
                brokerOptions.Address(parsed) is { } address ? brokerOptions.Read(parsed, address) : null,
                observing.IsRecorded(parsed),
                brokerOptions.Accounts(parsed),
                parsed.GetValue(port))
            {
                Serving = serving,
                Control = control,
            };
            var asJson = parsed.GetValue(json);
            File.WriteAllText(request.Folder.Scenario, ScenarioWriter.Write(scenario));
            var progress = new ProgressLine(asJson, asJson ? Console.Out : Console.Error, TimeProvider.System);
            try
            {
                var processes = new ProcessRun(request, broker => progress.Show(Joining.NoteOf(request, broker)), progress.Show)
                {
                    Served = progress.Show,
                    Controlled = progress.Show,
                };
                var outcome = isMemory ? InMemoryRun.Run(request, progress.Show, cancellation) : processes.Run(cancellation);
                progress.End();
                var exitCode = Conclude(request, outcome, isMemory ? Memory : Mqtt, asJson);
                foreach (var server in processes.Staying)
                {
                    Console.Error.WriteLine($"{server.App} goes on serving the run; Ctrl-C ends it.");
                }

                await Task.WhenAll(processes.Staying.Select(server => server.WaitAsync(cancellation)));
                return exitCode;
            }
            catch (BusUnavailableException)
            {
                request.Folder.Discard();
                throw;
            }
        });
        return command;
    }

    private static int Conclude(RunRequest request, RunOutcome outcome, string transport, bool asJson)
    {
        if (outcome.ExitCode != RunExit.Done)
        {
            CsvTable.CutTornRow(request.Folder.Ledger);
            CsvTable.CutTornRow(request.Folder.Satellites);
        }

        if (CsvTable.IsMissing(request.Folder.Ledger) || CsvTable.IsMissing(request.Folder.Satellites))
        {
            Console.Error.WriteLine($"The run failed before it began: {outcome.Reason}");
            return outcome.ExitCode == RunExit.Done ? RunExit.FederateLost : outcome.ExitCode;
        }

        var ledger = LedgerFile.Read(request.Folder.Ledger);
        var satellites = SatelliteBooks.Read(request.Folder.Satellites);
        var disagreements = outcome.ExitCode == RunExit.Done ? Audit.Disagreements(ledger, satellites) : [];
        var exitCode = disagreements.Count > 0 ? RunExit.BooksDoNotBalance : outcome.ExitCode;
        var summary = Summary.Of(request, outcome, transport, ledger, satellites, disagreements, exitCode);
        File.WriteAllText(request.Folder.Summary, summary.ToJson() + "\n");
        var unreported = WriteReport(request.Folder);
        if (asJson)
        {
            Console.WriteLine(summary.ToJson());
        }
        else
        {
            Show(request, summary);
        }

        if (unreported is not null)
        {
            Console.Error.WriteLine($"Warning: {unreported}");
        }

        return exitCode;
    }

    /// <summary>The report of a run that has ended; why there is none when it cannot be made, for that does not spoil the run.</summary>
    private static string? WriteReport(RunFolder folder)
    {
        try
        {
            using var file = File.Create(folder.Report);
            ReportFormat.Write(RunReportReader.Read(folder.Path), ReportFormat.Html, file);
            return null;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return $"there is no report: {wrong.Message}";
        }
    }

    private static void Show(RunRequest request, Summary summary)
    {
        var totals = summary.Totals;
        Console.WriteLine(
            $"{summary.Scenario}: {totals.Links} links, {totals.OffloadedGigabits:0.0} Gbit down, {totals.LostGigabits:0.0} Gbit lost, "
            + $"{totals.StoredGigabits:0.0} Gbit on board, {totals.LinkCostDollars + totals.FixedCostDollars:0.00} $, "
            + $"in {summary.WallSeconds:0.0} s");
        Console.WriteLine($"digest {summary.Digest}");
        Console.WriteLine($"run folder {request.Folder.Path}");
        if (summary.Reason is { } reason)
        {
            Console.Error.WriteLine($"The run failed: {reason}");
        }

        foreach (var warning in summary.Warnings)
        {
            Console.Error.WriteLine($"Warning: {warning}");
        }

        foreach (var disagreement in summary.Disagreements)
        {
            Console.Error.WriteLine($"The books do not balance: {disagreement}");
        }

        if (summary.ExitCode == RunExit.Done)
        {
            Console.WriteLine("The books balance.");
        }
    }
}
