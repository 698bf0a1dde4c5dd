using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.Payload;

/// <summary>What the payload says of itself.</summary>
public static class PayloadTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        Describe.State<PayloadMode>("payload.mode", "What the payload does"),
        Describe.State<PayloadDuty>("payload.duty", "What the payload has been told"),
        Describe.Number("payload.power", "W", "Power drawn", Describe.Below(AlarmSeverity.Warning, 70, 2)),
        Describe.Number("payload.dataRate", "bit/s", "Data made per second"),
        Describe.Number("payload.stored", "Gbit", "Data in the recorder"),
        Describe.Number("payload.fill", "%", "Part of the recorder in use",
            Describe.Below(AlarmSeverity.Watch, 85, 5), Describe.Below(AlarmSeverity.Warning, 97, 2)),
        Describe.Number("payload.lost", "Gbit", "Data that did not fit"),
        Describe.Flag("payload.offPointing", "Works but points elsewhere"),
        Describe.Number("payload.observations", "", "Observations begun"),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>.</summary>
    public static void Sample(in PayloadState state, in PayloadOutputs outputs, Span<double> values)
    {
        values[0] = (int)state.Mode;
        values[1] = (int)state.Duty;
        values[2] = outputs.DrawWatts;
        values[3] = outputs.RateBitsPerSecond;
        values[4] = state.StoredBits / 1e9;
        values[5] = outputs.Fill * 100;
        values[6] = state.LostBits / 1e9;
        values[7] = Describe.Value(outputs.OffPointing);
        values[8] = state.Observations;
    }
}
