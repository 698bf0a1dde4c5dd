using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Messages;

/// <summary>The run as the manager sees it, a few times per wall-clock second; retained; <c>PREFIX/manager/status/run</c>.</summary>
/// <param name="Run">The run's identity, as in the user property <c>run</c>.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Phase">Where the run is.</param>
/// <param name="SimStartTime">Where scenario time begins.</param>
/// <param name="SimStopTime">Where scenario time ends.</param>
/// <param name="SimTime">How far scenario time has got.</param>
/// <param name="Grant">The number of the latest tick granted; null before the first and in free-running time.</param>
/// <param name="TimeScalingFactor">The rate; null for as fast as possible.</param>
/// <param name="WaitingFor">The apps that have not answered the latest grant for a while, or are not ready.</param>
/// <param name="Messages">How many messages the federates have published.</param>
/// <param name="Reason">Why it failed; left out otherwise.</param>
public sealed record RunStatus(
    string Run,
    string Scenario,
    RunPhase Phase,
    ScenarioTime SimStartTime,
    ScenarioTime SimStopTime,
    ScenarioTime SimTime,
    long? Grant,
    double? TimeScalingFactor,
    IReadOnlyList<string> WaitingFor,
    long Messages,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null) : IWireRecord;
