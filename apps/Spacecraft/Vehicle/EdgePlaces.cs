using ScAi.Spacecraft.Telemetry;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>Where the parameters stand that are not simply compared with the model on board.</summary>
internal sealed class EdgePlaces(TelemetryLayout layout)
{
    public int Charge { get; } = layout.PlaceOf("power.batterySoc");

    public int Load { get; } = layout.PlaceOf("power.loadPower");

    public int Playback { get; } = layout.PlaceOf("communication.playbackRate");

    public int PayloadRate { get; } = layout.PlaceOf("payload.dataRate");

    public int Memory { get; } = layout.PlaceOf("resources.memory");

    /// <summary>The x wheel's; y and z follow.</summary>
    public int Wheels { get; } = layout.PlaceOf("attitude.wheelX");

    public int WheelPower { get; } = layout.PlaceOf("attitude.wheelPower");
}
