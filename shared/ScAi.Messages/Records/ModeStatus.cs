namespace ScAi.Messages;

/// <summary>An app's mode, at each change; <c>PREFIX/APP/status/mode</c>.</summary>
/// <param name="Name">The app.</param>
/// <param name="Mode">Its mode from now on.</param>
/// <param name="Description">Anything it wants to say; left out when null.</param>
public sealed record ModeStatus(string Name, FederateMode Mode, string? Description = null) : IWireRecord;
