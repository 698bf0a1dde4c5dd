namespace ScAi.Recordings;

/// <summary>The answer to a <see cref="ControlRequest"/>.</summary>
/// <param name="Accepted">Whether it is carried out.</param>
/// <param name="Reason">Why not; null when accepted.</param>
public sealed record ControlReply(bool Accepted, string? Reason);
