using ScAi.Messages;

namespace ScAi.Spacecraft.Anomalies;

/// <summary>Monitors and rules in a few figures.</summary>
/// <param name="Active">Monitors that have fired and are not over.</param>
/// <param name="Worst">The worst severity among them; null for none.</param>
/// <param name="Fired">How often monitors have fired.</param>
/// <param name="Latched">Rules that have fired and are not armed.</param>
/// <param name="First">The first active monitor in the table; null for none.</param>
/// <param name="LargestSum">The largest cumulative sum over its threshold.</param>
public readonly record struct AnomalySummary(
    int Active, AlarmSeverity? Worst, int Fired, int Latched, int? First, double LargestSum)
{
    /// <summary>The figures of these states.</summary>
    public static AnomalySummary Of(MonitorTable table, ReadOnlySpan<MonitorState> monitors, ReadOnlySpan<bool> latched)
    {
        var (active, fired, stays, sum) = (0, 0, 0, 0.0);
        AlarmSeverity? worst = null;
        int? first = null;
        for (var i = 0; i < monitors.Length; i++)
        {
            var monitor = table.Monitors[i];
            fired += monitors[i].Fired;
            sum = Math.Max(sum, Math.Max(monitors[i].Up, monitors[i].Down) / monitor.Threshold);
            if (monitors[i].Active)
            {
                active++;
                first ??= i;
                worst = worst is { } other && other > monitor.Severity ? other : monitor.Severity;
            }
        }

        foreach (var latch in latched)
        {
            stays += latch ? 1 : 0;
        }

        return new(active, worst, fired, stays, first, sum);
    }
}
