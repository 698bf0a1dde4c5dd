using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScAi.Sql;
using ScAi.Sql.Claims;

namespace ScAi.Constellations.Running;

/// <summary>
/// Sees to it that this platform keeps its database to itself: queue, quotas and what is known of sessions live in one process.
/// After an outage the claim is made again; where another platform was quicker, this one ends.
/// </summary>
internal sealed class SoleUse(DatabaseClaim claim, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<SoleUse> log) : BackgroundService
{
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(5);

    /// <summary>Why this platform had to end; null when it had not.</summary>
    public string? Lost { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (Lost is null)
        {
            await Task.Delay(s_lookEvery, clock, stoppingToken);
            try
            {
                await claim.TakeAsync(stoppingToken);
            }
            catch (DatabaseUnavailableException)
            {
                // Requests are told so; when it is back, this is tried again.
            }
            catch (DatabaseTakenException taken)
            {
                Lost = taken.Message;
                log.LogCritical("{Reason} This platform ends", taken.Message);
                lifetime.StopApplication();
            }
        }
    }
}
