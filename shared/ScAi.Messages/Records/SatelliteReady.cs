using System.Text.Json.Serialization;

namespace ScAi.Messages;

/// <summary>A satellite is part of the run; <c>PREFIX/SAT/ready</c>.</summary>
/// <param name="Id">Counts from 0.</param>
/// <param name="Name">As in the element set.</param>
/// <param name="SsrCapacity">The capacity of its solid-state recorder; GB on the wire.</param>
/// <param name="InstrumentRate">
/// How fast its instrument fills the recorder, MB/s on the wire; an addition of ours that plain NOS-T apps leave out.
/// </param>
public sealed record SatelliteReady(
    int Id,
    string Name,
    [property: JsonPropertyName("ssr_capacity")] DataVolume SsrCapacity,
    [property: JsonPropertyName("instrument_rate"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    DataRate? InstrumentRate = null) : IWireRecord;
