using System.CommandLine;
using ScAi.Federation;
using ScAi.Launcher.Replaying;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;
using ScAi.Recordings;
using ScAi.Time;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai replay RUN</c>: plays a recording through a broker as a live run.</summary>
internal static class ReplayCommand
{
    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SlowEvery = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "A run folder, or a recording (messages.jsonl)." };
        var rate = new Option<string>("--rate") { Description = "Scenario seconds per wall-clock second, or max; as in the scenario when left out." };
        var from = new Option<string>("--from") { Description = "The scenario time to begin at; listeners are told the picture as of then." };
        var topics = new Option<string[]>("--topics")
        {
            Description = "Only these: topics or filters (+ and #), with the prefix or below it.",
            AllowMultipleArgumentsPerToken = true,
        };
        var prefix = new Option<string>("--prefix") { Description = "The namespace to publish under; the recorded one when left out." };
        var wait = new Option<bool>("--wait") { Description = "Begin when Enter is pressed, so that listeners can be started first." };
        var broker = new BrokerOptions();
        var command = new Command(
            "replay",
            "Plays a recording through a broker as a live run: the same topics, payloads and order. Starts a private broker unless told of one.");
        command.Arguments.Add(run);
        foreach (var option in new Option[] { rate, from, topics, prefix, wait })
        {
            command.Options.Add(option);
        }

        broker.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var file = Recording.FileOf(parsed.GetValue(run)!);
            var scenario = Recording.ScenarioOf(file);
            var request = new ReplayRequest(
                file,
                parsed.GetValue(prefix),
                parsed.GetValue(rate) is { } asked ? RateText.Parse(asked) : scenario?.Rate,
                parsed.GetValue(from) is { } text ? TimeOf(text) : null,
                parsed.GetValue(topics) ?? []);
            using var own = broker.Address(parsed) is null ? MosquittoProcess.Start() : null;
            var options = broker.Read(parsed, broker.Address(parsed) ?? own!.Address);
            return Task.FromResult(Replay(request, Recording.CodecOf(scenario), options, parsed.GetValue(wait), cancellation));
        });
        return command;
    }

    private static int Replay(ReplayRequest request, WireCodec codec, AppOptions options, bool waits, CancellationToken cancellation)
    {
        Console.Error.WriteLine($"replaying {request.File} at {RateText.Of(request.Rate)} on {options.Broker}; Ctrl-C ends it");
        Console.Error.WriteLine($"  look on with: scai watch --broker {options.Broker}{(request.Prefix is { } named ? $" --prefix {named}" : "")}");
        if (waits)
        {
            Console.Error.WriteLine("  Enter begins");
            Console.ReadLine();
        }

        var setup = new AppSetup($"replay-{Environment.ProcessId}", request.Prefix ?? "scai", codec, (_, _, _) => null!);
        var bus = MqttConnection.Of(options, setup);
        using var replayer = new Replayer(request, codec, bus, () => bus.Pending, TimeProvider.System);
        replayer.Open();
        var rewrites = !Console.IsErrorRedirected;
        var due = DateTimeOffset.UtcNow;
        while (!replayer.IsFinished && !cancellation.IsCancellationRequested)
        {
            replayer.Step(ShowEvery);
            if (DateTimeOffset.UtcNow >= due)
            {
                due = DateTimeOffset.UtcNow + (rewrites ? ShowEvery : SlowEvery);
                Console.Error.Write((rewrites ? "\r\u001b[K" : "") + $"{replayer.ScenarioTime} UTC  {replayer.Published} messages" + (rewrites ? "" : "\n"));
            }
        }

        replayer.Leave();
        Console.Error.WriteLine((rewrites ? "\r\u001b[K" : "") + $"{replayer.ScenarioTime} UTC  {replayer.Published} messages published, {replayer.Repeated} of them repeated for latecomers");
        return cancellation.IsCancellationRequested ? RunExit.Interrupted : RunExit.Done;
    }

    private static ScenarioTime TimeOf(string text) => ScenarioTime.TryParse(text, out var time)
        ? time
        : throw new InvalidDataException($"--from: expected a time such as 2023-08-01T07:50:00Z, got '{text}'");
}
