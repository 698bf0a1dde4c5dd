using System.CommandLine;
using ScAi.Federation;
using ScAi.Launcher.Running;
using ScAi.Scenarios;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai observe</c>: serves a run on any broker, and recordings, to browsers.</summary>
internal static class ObserveCommand
{
    /// <summary>Also the account it uses where there are accounts.</summary>
    private const string ObserverName = "watch";

    public static Command Create()
    {
        var broker = new BrokerOptions();
        var prefix = new Option<string>("--prefix") { Description = "The run's namespace; the scenario's, else downlink, when left out." };
        var scenario = new Option<string>("--scenario")
        {
            Description = "The run's scenario file: for predicted contacts, ground tracks, masks and names. Without it they are missing.",
        };
        var recordings = new Option<string>("--recordings") { Description = "Folders with recordings, with commas between. Default: runs." };
        var listen = new Option<string>("--listen")
        {
            Description = "address:port of the server; port 0 takes a free one.",
            DefaultValueFactory = _ => "127.0.0.1:5080",
        };
        var hosts = new Option<string>("--hosts")
        {
            Description = "Names under which others reach this machine, with commas between; needed when it listens to others.",
        };
        var control = new Option<bool>("--control") { Description = "Pages may pause, resume, step, stop and change the rate." };
        var command = new Command("observe", "Serves a run on any broker, and recordings, to browsers; disturbs nobody. "
            + "Finds the latest run of this folder unless told a broker; without a run it serves recordings only.");
        broker.AddTo(command);
        Option[] options = [prefix, scenario, recordings, listen, hosts, control];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var run = Find(broker.Address(parsed), parsed.GetValue(scenario), parsed.GetValue(prefix));
            var more = new List<(string, string)> { ("Listen", parsed.GetValue(listen)!) };
            Add("Hosts", parsed.GetValue(hosts));
            Add("Recordings", parsed.GetValue(recordings));
            Add("Control", parsed.GetValue(control) ? "true" : null);
            var connection = run is null
                ? new AppOptions()
                : broker.Accounts(parsed).Use(broker.Read(parsed, run.Broker), ObserverName) with
                {
                    Scenario = run.Scenario ?? "",
                    Prefix = run.Prefix,
                    Name = broker.HasAccounts(parsed) ? ObserverName : $"observe-{Environment.ProcessId}",
                    Stay = true,
                };
            using var observer = AppProcess.Start(
                AppCatalogue.Observer, connection with { LogLevel = "Warning" }, inheritTerminal: true, more);
            return await observer.WaitAsync(cancellation);

            void Add(string key, string? value)
            {
                if (value is not null)
                {
                    more.Add((key, value));
                }
            }
        });
        return command;
    }

    /// <summary>The run to be listened to; null for none.</summary>
    private static Found? Find(string? broker, string? scenario, string? prefix)
    {
        if (broker is not null)
        {
            return new Found(broker, scenario, prefix ?? (scenario is null ? "downlink" : ScenarioFile.Load(scenario).Prefix));
        }

        return LatestRun.TryFind() is var (address, file)
            ? new Found(address, scenario ?? file, prefix ?? ScenarioFile.Load(scenario ?? file).Prefix)
            : null;
    }

    private sealed record Found(string Broker, string? Scenario, string Prefix);
}
