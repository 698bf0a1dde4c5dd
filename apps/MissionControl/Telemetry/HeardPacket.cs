using ScAi.Messages;

namespace ScAi.MissionControl.Telemetry;

/// <summary>A packet that the archive took in this tick, for the parts behind it.</summary>
/// <param name="Packet">The packet.</param>
/// <param name="IsLate">Whether one that was generated later had come before.</param>
internal readonly record struct HeardPacket(TelemetryPacket Packet, bool IsLate);
