using ScAi.Time;

namespace ScAi.Messages;

/// <summary>The manager announces a run and asks who is there; <c>PREFIX/manager/init</c>.</summary>
/// <param name="SimStartTime">Where scenario time begins.</param>
/// <param name="SimStopTime">Where scenario time ends.</param>
/// <param name="RequiredApps">The names of the apps that must be ready before the run starts.</param>
public sealed record InitCommand(
    ScenarioTime SimStartTime, ScenarioTime SimStopTime, IReadOnlyList<string> RequiredApps) : IWireRecord;
