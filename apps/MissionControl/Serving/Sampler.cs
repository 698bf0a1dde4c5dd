using Microsoft.Extensions.Hosting;

namespace ScAi.MissionControl.Serving;

/// <summary>Sends what has changed ten times a second, and lets the readers go when the server ends.</summary>
internal sealed class Sampler(MissionFeed feed, TimeProvider clock, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ending = lifetime.ApplicationStopping.Register(feed.End);
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await feed.SampleAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            feed.End();
        }
    }
}
