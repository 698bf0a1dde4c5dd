namespace ScAi.MissionControl.Telemetry.Samples;

/// <summary>The packet that was generated last.</summary>
/// <param name="Head">What it says of itself.</param>
/// <param name="Values">The values of the track's parameters.</param>
internal sealed record NewestPacket(PacketHead Head, double[] Values);
