using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Time;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai pause|resume|step|rate|stop</c>: an operator's wishes to the manager of a running federation.</summary>
internal static class ControlCommands
{
    private const string OperatorName = "operator";

    public static List<Command> Create()
    {
        var ticks = new Argument<int>("ticks") { Description = "How many ticks.", DefaultValueFactory = _ => 1 };
        var rate = new Argument<string>("rate") { Description = "Scenario seconds per wall-clock second, or max." };
        var at = new Option<string>("--at") { Description = "The scenario time from which on it counts; at once when left out." };
        var step = Of("step", "Grants some ticks while the run is paused.",
            parsed => new RunControl(NewId(), RunAction.Step, Ticks: parsed.GetValue(ticks)));
        step.Arguments.Add(ticks);
        var changeRate = Of("rate", "Changes the rate.", parsed => new RunControl(
            NewId(), RunAction.Rate, TimeScalingFactor: RateText.Parse(parsed.GetValue(rate)!), SimTime: ParseTime(parsed.GetValue(at))));
        changeRate.Arguments.Add(rate);
        changeRate.Options.Add(at);
        return
        [
            Of("pause", "Holds scenario time.", _ => new RunControl(NewId(), RunAction.Pause)),
            Of("resume", "Lets scenario time run again.", _ => new RunControl(NewId(), RunAction.Resume)),
            step,
            changeRate,
            Of("stop", "Ends the run in good order; its ledger is closed and kept.", _ => new RunControl(NewId(), RunAction.Stop)),
        ];
    }

    private static Command Of(string name, string description, Func<ParseResult, RunControl> wish)
    {
        var broker = new BrokerOptions();
        var prefix = new Option<string>("--prefix") { Description = "The run's namespace.", DefaultValueFactory = _ => "downlink" };
        var command = new Command(name, description + " Asks the latest run of this folder unless told a broker.");
        broker.AddTo(command);
        command.Options.Add(prefix);
        command.SetAction(parsed =>
        {
            var control = wish(parsed);
            var options = broker.Accounts(parsed).Use(
                broker.Read(parsed, broker.Address(parsed) ?? LatestRun.Broker()), OperatorName);
            var codec = new WireCodec(WireUnits.Documented, new AppNames());
            var setup = new AppSetup($"{OperatorName}-{Environment.ProcessId}", parsed.GetValue(prefix)!, codec, (_, _, _) => null!);
            using var wished = new Wish(
                OperatorName, new Topics(parsed.GetValue(prefix)!, new AppNames()), control, MqttConnection.Of(options, setup), TimeProvider.System);
            wished.Open();
            OneThread.Run(wished, CancellationToken.None);
            Console.WriteLine(wished.Answer);
            return wished.ExitCode;
        });
        return command;
    }

    private static string NewId() => Guid.NewGuid().ToString("N");

    private static ScenarioTime? ParseTime(string? text) => text is null
        ? null
        : ScenarioTime.TryParse(text, out var time)
            ? time
            : throw new InvalidDataException($"--at: expected a time such as 2023-08-01T07:30:00Z, got '{text}'");
}
