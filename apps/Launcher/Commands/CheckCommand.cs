using System.CommandLine;
using ScAi.Federation;
using ScAi.Launcher.Checking;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Scenarios;
using Spectre.Console;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai check-federate NAME</c>: does a federate keep the wire contract?</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The name under which the federate publishes." };
        var broker = new BrokerOptions();
        var prefix = new Option<string>("--prefix") { Description = "The run's namespace; as in the latest run of this folder, else downlink." };
        var run = new Option<string>("--run") { Description = "Starts a run of this scenario in which the federate takes part." };
        var rate = new Option<string>("--rate") { Description = "With --run: scenario seconds per wall-clock second, or max." };
        var port = new Option<int?>("--port") { Description = "With --run: the port of the private broker; a free one when left out." };
        var recording = new Option<string>("--recording") { Description = "Examines a recording (messages.jsonl) instead of a live run." };
        var patience = new Option<double>("--patience")
        {
            Description = "How many seconds after stop the federate may take to finish.",
            DefaultValueFactory = _ => 10,
        };
        var json = new Option<bool>("--json") { Description = "The report as JSON." };
        var command = new Command(
            "check-federate",
            "Watches a federate for one run and reports, rule by rule, whether it keeps the wire contract. Watches the latest run of "
            + "this folder unless told otherwise. Exit codes: 0 kept, 6 broken, 4 the federate was not seen.");
        command.Arguments.Add(name);
        broker.AddTo(command);
        foreach (var option in new Option[] { prefix, run, rate, port, recording, patience, json })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var limit = parsed.GetValue(patience) is var seconds and > 0 and < 3600
                ? TimeSpan.FromSeconds(seconds)
                : throw new InvalidDataException("--patience: expected a number of seconds, 0 to 3600");
            var federate = parsed.GetValue(name)!;
            var report = parsed.GetValue(run) is { } file
                ? InRunOf(Read(file, parsed.GetValue(rate)), federate, limit, parsed.GetValue(port), cancellation)
                : parsed.GetValue(recording) is { } path
                    ? InRecording(path, federate, parsed.GetValue(prefix), limit)
                    : Live(federate, parsed.GetValue(prefix), limit, broker, parsed, cancellation);
            Show(report, parsed.GetValue(json));
            return Task.FromResult(report.ExitCode);
        });
        return command;
    }

    private static Scenario Read(string file, string? rate)
    {
        var scenario = ScenarioFile.Load(file);
        return rate is null ? scenario : scenario with { Rate = RateText.Parse(rate) };
    }

    private static Report InRunOf(Scenario scenario, string federate, TimeSpan patience, int? port, CancellationToken cancellation)
    {
        var isOurs = new[] { scenario.Apps.Satellites, scenario.Apps.Ground, scenario.Apps.Outage }.Contains(federate);
        scenario = isOurs ? scenario : Joining.Admit(scenario, [federate]);
        var request = new RunRequest(
            scenario, RunFolder.Create(null, scenario.Name, DateTimeOffset.UtcNow), Guid.NewGuid().ToString("N"), null, true, Port: port);
        File.WriteAllText(request.Folder.Scenario, ScenarioWriter.Write(scenario));
        var progress = new ProgressLine(asJson: false, Console.Error, TimeProvider.System);
        var report = CheckedRun.Run(request, [federate], patience, note => progress.Show(note), progress.Show, cancellation).Reports[0];
        progress.End();
        return report;
    }

    private static Report InRecording(string path, string federate, string? prefix, TimeSpan patience)
    {
        var subject = SubjectOf(federate, prefix, Path.Combine(Path.GetDirectoryName(path) ?? "", RunFolder.ScenarioFile));
        var examination = new Examination(subject, patience);
        foreach (var seen in RecordingFile.Read(path, subject.Codec).Where(seen => seen.Topic.Prefix == subject.Prefix))
        {
            examination.See(seen);
        }

        return examination.Conclude();
    }

    private static Report Live(
        string federate, string? prefix, TimeSpan patience, BrokerOptions broker, ParseResult parsed, CancellationToken cancellation)
    {
        var (address, scenarioFile) = broker.Address(parsed) is { } given
            ? (given, null)
            : (LatestRun.Broker(), LatestRun.Scenario());
        var subject = SubjectOf(federate, prefix, scenarioFile);
        var setup = new AppSetup($"check-{Environment.ProcessId}", subject.Prefix, subject.Codec, (_, _, _) => null!);
        var examination = new Examination(subject, patience);
        using var watch = new FederateWatch(
            subject, examination, patience, MqttConnection.Of(broker.Read(parsed, address), setup), TimeProvider.System);
        watch.Open();
        Console.Error.WriteLine($"watching {federate} on {address}, prefix {subject.Prefix}; Ctrl-C ends the watch");
        OneThread.Run(watch, cancellation);
        return examination.Conclude();
    }

    private static Subject SubjectOf(string federate, string? prefix, string? scenarioFile)
    {
        var scenario = scenarioFile is not null && File.Exists(scenarioFile) ? ScenarioFile.Load(scenarioFile) : null;
        var codec = new WireCodec(scenario?.WireUnits ?? WireUnits.Documented, scenario?.Apps ?? new AppNames());
        return codec.Apps.Manager == federate
            ? throw new InvalidDataException($"{federate}: leads the run; expected a federate that follows it")
            : new Subject(federate, prefix ?? scenario?.Prefix ?? "downlink", codec);
    }

    private static IAnsiConsole PlainWhenRedirected()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        plain.Profile.Width = 120;
        return plain;
    }

    private static void Show(Report report, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(report.ToJson());
        }
        else
        {
            report.Show(PlainWhenRedirected());
        }
    }
}
