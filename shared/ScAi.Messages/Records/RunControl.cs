using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Messages;

/// <summary>An operator's or observer's wish; <c>PREFIX/APP/control</c>; answered by <see cref="RunControlReply"/>.</summary>
/// <param name="Id">Chosen by the sender; a repeated id is answered again but not carried out again.</param>
/// <param name="Action">What is wanted.</param>
/// <param name="Ticks">For step: how many; 1 when null.</param>
/// <param name="TimeScalingFactor">For rate: scenario seconds per wall-clock second; null for as fast as possible.</param>
/// <param name="SimTime">For rate: when it takes effect; null for as soon as possible.</param>
public sealed record RunControl(
    string Id,
    RunAction Action,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Ticks = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? TimeScalingFactor = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScenarioTime? SimTime = null) : IWireRecord;
