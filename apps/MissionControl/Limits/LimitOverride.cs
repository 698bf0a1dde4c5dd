using ScAi.Messages;

namespace ScAi.MissionControl.Limits;

/// <summary>What a scenario says of the limits of a parameter, over what its spacecraft says.</summary>
/// <param name="Limits">The limits, mildest first, in place of the spacecraft's; null leaves those.</param>
/// <param name="Latching">Whether its alarm stays when the parameter has come back, until somebody clears it.</param>
/// <param name="AcknowledgesItself">Whether its alarm goes away by itself when the parameter has come back.</param>
public sealed record LimitOverride(IReadOnlyList<ParameterLimit>? Limits = null, bool Latching = false, bool AcknowledgesItself = false);
