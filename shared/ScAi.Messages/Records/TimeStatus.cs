using ScAi.Time;

namespace ScAi.Messages;

/// <summary>Where an app is in scenario time; <c>PREFIX/APP/status/time</c>.</summary>
/// <param name="Name">The app.</param>
/// <param name="SimTime">Its scenario time.</param>
/// <param name="Time">The wall-clock time of writing.</param>
/// <param name="Description">Anything it wants to say; left out when null.</param>
public sealed record TimeStatus(string Name, ScenarioTime SimTime, DateTimeOffset Time, string? Description = null)
    : IWireRecord;
