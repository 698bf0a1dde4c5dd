using ScAi.MissionControl.Telemetry.Samples;

namespace ScAi.MissionControl.Telemetry.Queries;

/// <summary>A sample as it came.</summary>
/// <param name="Head">What its packet says of itself.</param>
/// <param name="Value">To the last bit; null where the sensor said nothing that is a number.</param>
internal readonly record struct ArchivedSample(PacketHead Head, double? Value);
