using System.CommandLine;
using ScAi.Federation;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Commands;

/// <summary><c>scai watch</c>: live tables of any run in the terminal.</summary>
internal static class WatchCommand
{
    /// <summary>Also the account it uses where there are accounts.</summary>
    private const string WatcherName = "watch";

    public static Command Create()
    {
        var broker = new BrokerOptions();
        var prefix = new Option<string>("--prefix") { Description = "The run's namespace.", DefaultValueFactory = _ => "downlink" };
        var command = new Command("watch", "Shows a run on any broker as live tables in the terminal; disturbs nobody.");
        broker.AddTo(command);
        command.Options.Add(prefix);
        command.SetAction(async (parsed, cancellation) =>
        {
            var address = broker.Address(parsed) ?? LatestRun.Broker();
            var options = broker.Accounts(parsed).Use(broker.Read(parsed, address), WatcherName) with
            {
                Prefix = parsed.GetValue(prefix),
                Name = broker.HasAccounts(parsed) ? WatcherName : $"{WatcherName}-{Environment.ProcessId}",
                Show = true,
                LogLevel = "Error",
            };
            using var observer = AppProcess.Start(AppCatalogue.Observer, options, inheritTerminal: true);
            return await observer.WaitAsync(cancellation);
        });
        return command;
    }
}
