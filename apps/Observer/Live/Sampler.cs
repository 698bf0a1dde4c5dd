using Microsoft.Extensions.Hosting;

namespace ScAi.Observer.Live;

/// <summary>Sends what has changed ten times a second, and what is left when the server ends.</summary>
internal sealed class Sampler(LiveRun run, TimeProvider clock, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ending = lifetime.ApplicationStopping.Register(run.End);
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                run.Sample();
            }
        }
        catch (OperationCanceledException)
        {
            run.End();
        }
    }
}
