using Microsoft.Extensions.Logging;
using Quartz;

namespace ScAi.Constellations.Synchronisation;

/// <summary>Fetches all lists, by the clock.</summary>
[DisallowConcurrentExecution]
internal sealed class SyncJob(Synchroniser synchroniser, SynchronisationOptions options, ILogger<SyncJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var report = await synchroniser.RunAsync(options.Groups, cancellationToken);
        log.LogInformation(
            "Synchronised: {Added} new, {Updated} updated; {Refusal}", report.Imported.Added, report.Imported.Updated, report.Refusal ?? "complete");
    }
}
