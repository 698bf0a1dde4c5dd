using System.Diagnostics;
using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Hosting;
using ScAi.Messages;

namespace ScAi.Launcher.Running;

/// <summary>Runs all apps in this process, on one thread.</summary>
internal static class InMemoryRun
{
    public static RunOutcome Run(RunRequest request, Action<RunStatus> show, CancellationToken cancellation)
    {
        var stopwatch = Stopwatch.StartNew();
        var broker = new InMemoryBroker();
        var participants = new List<IParticipant>();
        var logs = new List<ILoggerFactory>();
        try
        {
            var watcher = new RunWatcher(
                new Topics(request.Scenario.Prefix, request.Scenario.Apps), request.Run, request.Scenario.Apps.Observer, broker.Connect(), show);
            participants.Add(watcher);
            foreach (var app in request.Apps.Reverse())
            {
                var options = request.OptionsOf(app, new AppOptions());
                var setup = AppCatalogue.Load(app).Prepare(options);
                var log = AppLogs.For(options, () => participants.Find(each => each.Name == setup.Name)?.ScenarioTime);
                logs.Add(log);
                participants.Add(setup.Join(broker.Connect(), TimeProvider.System, log.CreateLogger(app)));
            }

            participants.ForEach(participant => participant.Open());
            OneThread.Run(participants, TimeProvider.System, wait => cancellation.WaitHandle.WaitOne(wait), cancellation);
            var faulted = participants.Find(participant => participant.ExitCode != RunExit.Done);
            return new RunOutcome(faulted?.ExitCode ?? RunExit.Done, watcher.Latest?.Reason, watcher.Latest, stopwatch.Elapsed);
        }
        finally
        {
            participants.ForEach(participant => participant.Dispose());
            logs.ForEach(log => log.Dispose());
        }
    }
}
