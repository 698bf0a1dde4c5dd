using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;

namespace ScAi.Hosting;

/// <summary>Runs one app on a thread of its own until it has finished or the process is asked to stop.</summary>
internal sealed class FederateService(FederateJob job, IHostApplicationLifetime lifetime) : BackgroundService
{
    private IParticipant? _participant;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var done = new TaskCompletionSource();
        var thread = new Thread(() =>
        {
            var exitCode = Environment.ExitCode = Run(stoppingToken);
            done.SetResult();
            if (!job.ProcessStays || exitCode != RunExit.Done)
            {
                lifetime.StopApplication();
            }
        });
        thread.Start();
        return done.Task;
    }

    private int Run(CancellationToken stopping)
    {
        var options = job.Options;
        using var ownLogs = job.Logs is null ? AppLogs.For(options, () => _participant?.ScenarioTime) : null;
        var log = (job.Logs ?? ownLogs!).CreateLogger(job.App.GetType().Name);
        try
        {
            var setup = job.App.Prepare(options);
            using var participant = _participant = setup.Join(job.Connect(options, setup, log), TimeProvider.System, log);
            participant.Open();
            OneThread.Run(participant, stopping);
            return participant.ExitCode;
        }
        catch (InvalidDataException wrong)
        {
            return Give(wrong.Message, RunExit.BadInput);
        }
        catch (BusUnavailableException unavailable)
        {
            return Give(unavailable.Message, RunExit.NoBroker);
        }

        int Give(string message, int exitCode)
        {
            log.LogError("{Message}", message);
            if (options.LogFile is not null)
            {
                Console.Error.WriteLine(message);
            }

            return exitCode;
        }
    }
}
