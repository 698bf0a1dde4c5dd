using ScAi.Messages;

namespace ScAi.MissionControl.Limits;

/// <summary>What a sample says of its limits.</summary>
/// <param name="Severity">The worst limit that it is outside of, or not yet far enough inside; null when it is within all.</param>
/// <param name="IsEnough">Whether that is so for as many samples in a row as the limit asks for.</param>
/// <param name="Limit">That limit.</param>
internal readonly record struct LimitVerdict(AlarmSeverity? Severity, bool IsEnough, ParameterLimit? Limit);
