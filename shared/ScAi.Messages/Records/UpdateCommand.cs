using ScAi.Time;

namespace ScAi.Messages;

/// <summary>The manager changes the rate; <c>PREFIX/manager/update</c>.</summary>
/// <param name="TimeScalingFactor">Scenario seconds per wall-clock second; above 0.</param>
/// <param name="SimUpdateTime">The scenario time at which the new rate begins.</param>
public sealed record UpdateCommand(double TimeScalingFactor, ScenarioTime SimUpdateTime) : IWireRecord;
