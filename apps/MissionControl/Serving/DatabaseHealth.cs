using Microsoft.Extensions.Diagnostics.HealthChecks;
using ScAi.Sql;

namespace ScAi.MissionControl.Serving;

/// <summary>Mission control is healthy when its database answers.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
