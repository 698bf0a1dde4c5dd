using ScAi.Time;

namespace ScAi.Messages;

/// <summary>The manager starts the run; <c>PREFIX/manager/start</c>.</summary>
/// <param name="StartTime">The wall-clock time at which scenario time starts to run; null for at once.</param>
/// <param name="SimStartTime">Where scenario time begins; null to keep what init said.</param>
/// <param name="SimStopTime">Where scenario time ends; null to keep what init said.</param>
/// <param name="TimeScalingFactor">Scenario seconds per wall-clock second; above 0.</param>
public sealed record StartCommand(
    DateTimeOffset? StartTime = null,
    ScenarioTime? SimStartTime = null,
    ScenarioTime? SimStopTime = null,
    double TimeScalingFactor = 1) : IWireRecord;
