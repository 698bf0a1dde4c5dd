using ScAi.Time;

namespace ScAi.Messages;

/// <summary>An alarm has changed its state; <c>PREFIX/MISSIONCONTROL/alarm</c>.</summary>
/// <param name="Id">The satellite.</param>
/// <param name="Parameter">The parameter, or <c>event:SOURCE:CODE</c> for an alarm of an event.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Severity">The worst of this occurrence.</param>
/// <param name="Value">The value that changed it; null for an event or where a person did.</param>
/// <param name="Time">When that value was sampled, or when the person did it.</param>
public sealed record AlarmChange(
    int Id,
    string Parameter,
    AlarmState State,
    AlarmSeverity Severity,
    double? Value,
    ScenarioTime Time) : IWireRecord;
