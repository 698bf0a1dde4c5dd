using ScAi.Spacecraft.Anomalies;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What a vehicle's watch over itself remembers from look to look; written by the look.</summary>
/// <param name="Monitors">The monitors.</param>
/// <param name="Expected">What is expected of what builds up slowly.</param>
/// <param name="Latched">The rules' latches.</param>
internal readonly record struct WatchState(MonitorState[] Monitors, Expectation[] Expected, bool[] Latched);
