namespace ScAi.Messages;

/// <summary>An app answers init; <c>PREFIX/APP/status/ready</c>.</summary>
/// <param name="Name">The app.</param>
/// <param name="Ready">Whether it can take part.</param>
/// <param name="Description">Anything it wants to say; left out when null.</param>
public sealed record ReadyStatus(string Name, bool Ready, string? Description = null) : IWireRecord;
