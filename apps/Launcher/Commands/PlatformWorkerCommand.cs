using System.CommandLine;
using Microsoft.Extensions.Logging;
using ScAi.Launcher.Orbits;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Workers.Sharing;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai platform-worker</c>: computes parts of the platform's coverage jobs on this machine.</summary>
internal static class PlatformWorkerCommand
{
    public static Command Create()
    {
        var broker = new BrokerOptions();
        var prefix = new Option<string>("--prefix") { Description = "The namespace that platform and workers share.", DefaultValueFactory = _ => "platform" };
        var name = new Option<string>("--name") { Description = "The worker's name, different from all others'; its broker account where there are accounts.", HelpName = "NAME" };
        var cores = new Option<int>("--cores")
        {
            Description = "How many parts it computes at once.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N",
        };
        var command = new Command(
            "platform-worker",
            "Computes parts of the platform's coverage jobs; any number of workers on any machines may help. Ctrl-C ends it, what it was at is done elsewhere.");
        broker.AddTo(command);
        command.Options.Add(prefix);
        command.Options.Add(name);
        command.Options.Add(cores);
        command.SetAction((parsed, cancellation) => LongWork.Run(
            stop =>
            {
                var own = parsed.GetValue(name) ?? $"worker-{Environment.MachineName}-{Environment.ProcessId}";
                var address = broker.Address(parsed) ?? throw new InvalidDataException("--broker: expected the platform's broker, such as mqtt://host:1883");
                var slots = parsed.GetValue(cores);
                if (slots is < 1 or > 1024)
                {
                    throw new InvalidDataException($"--cores: expected 1 to 1024, got {slots}");
                }

                Run(parsed, broker, address, parsed.GetValue(prefix)!, own, slots, stop);
                return 0;
            },
            cancellation));
        return command;
    }

    private static void Run(ParseResult parsed, BrokerOptions broker, string address, string prefix, string name, int slots, CancellationToken stop)
    {
        var options = broker.Accounts(parsed).Use(broker.Read(parsed, address), name);
        using var logs = LoggerFactory.Create(log => log.AddConsole());
        var apps = new AppNames();
        var bus = MqttConnection.Of(options, prefix, name, new WireCodec(WireUnits.Documented, apps), logs.CreateLogger("broker"));
        using var worker = new PartWorker(
            bus, new Topics(prefix, apps), name, Guid.NewGuid().ToString("N"), slots, log: logs.CreateLogger("worker"));
        WorkerProcess.Run(worker, () => Console.WriteLine($"{name} computes up to {slots} parts at once for {prefix} on {address}"), stop);
    }
}
