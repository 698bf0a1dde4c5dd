namespace ScAi.Spacecraft.Communication;

/// <summary>What others need of the communication subsystem after a step.</summary>
/// <param name="Best">The link over which telemetry goes down, or else the best one in view; null when nothing is in view.</param>
/// <param name="FramesTaken">Frames taken from those that waited.</param>
/// <param name="FramesDelivered">Frames that arrived.</param>
/// <param name="PlaybackBitsPerSecond">The rate at which recorded telemetry can come down; 0 out of contact.</param>
/// <param name="DrawWatts">Power drawn.</param>
/// <param name="HeatWatts">Of that, what stays on board as heat.</param>
public readonly record struct CommunicationOutputs(
    StationLink? Best, long FramesTaken, long FramesDelivered, double PlaybackBitsPerSecond, double DrawWatts, double HeatWatts);
