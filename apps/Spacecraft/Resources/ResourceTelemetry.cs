using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.Resources;

/// <summary>What there is of everything that runs out.</summary>
public static class ResourceTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        Describe.Number("resources.cpu", "%", "Processor in use", Describe.Below(AlarmSeverity.Watch, 90, 5)),
        Describe.Number("resources.memory", "MB", "Memory in use",
            Describe.Below(AlarmSeverity.Watch, 440, 10), Describe.Below(AlarmSeverity.Distress, 500, 10)),
        Describe.Number("resources.storageIn", "Gbit", "Payload data made since the start"),
        Describe.Number("resources.storageOut", "Gbit", "Payload data taken by the link since the start"),
        Describe.Number("resources.energyIn", "Wh", "Energy generated since the start"),
        Describe.Number("resources.energyOut", "Wh", "Energy consumed since the start"),
        Describe.Number("resources.propellantOut", "kg", "Propellant burnt since the start"),
        Describe.Number("resources.reboots", "", "Starts of the computer since the mission began"),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>.</summary>
    public static void Sample(in ResourceState state, Span<double> values)
    {
        values[0] = state.Load * 100;
        values[1] = state.MemoryMegabytes;
        values[2] = state.Storage.In / 1e9;
        values[3] = state.Storage.Out / 1e9;
        values[4] = state.Energy.In / 3600;
        values[5] = state.Energy.Out / 3600;
        values[6] = state.Propellant.Out;
        values[7] = state.Reboots;
    }
}
