using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.Anomalies;

/// <summary>What the detection of anomalies says of itself.</summary>
public static class AnomalyTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        Describe.Number("anomalies.active", "", "Monitors that have fired and are not over", Describe.Below(AlarmSeverity.Warning, 0, 0, 1)),
        Describe.State("anomalies.worst", "The worst severity among them", ["none", .. Enum.GetNames<AlarmSeverity>()],
            Describe.Below(AlarmSeverity.Critical, (double)AlarmSeverity.Distress + 1, 0, 1)),
        Describe.Number("anomalies.fired", "", "How often monitors have fired"),
        Describe.Number("anomalies.latched", "", "Rules that have fired and are not armed"),
        Describe.Number("anomalies.monitor", "", "The first active monitor in the table"),
        Describe.Number("anomalies.largestSum", "", "The largest cumulative sum over its threshold"),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>; NaN for none.</summary>
    public static void Sample(in AnomalySummary summary, Span<double> values)
    {
        values[0] = summary.Active;
        values[1] = summary.Worst is { } worst ? (int)worst + 1 : 0;
        values[2] = summary.Fired;
        values[3] = summary.Latched;
        values[4] = summary.First ?? double.NaN;
        values[5] = summary.LargestSum;
    }
}
