using ScAi.Time;

namespace ScAi.Messages;

/// <summary>The manager ends the run; <c>PREFIX/manager/stop</c>.</summary>
/// <param name="SimStopTime">The scenario time at which it ends.</param>
public sealed record StopCommand(ScenarioTime SimStopTime) : IWireRecord;
