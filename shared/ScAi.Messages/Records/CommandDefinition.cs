namespace ScAi.Messages;

/// <summary>A command that a spacecraft understands.</summary>
/// <param name="Name">Subsystem and verb, as in <c>power.setLoad</c>.</param>
/// <param name="Description">What it does, in a phrase.</param>
/// <param name="Critical">Whether a second person has to approve it.</param>
/// <param name="Arguments">What it needs to be told, in order.</param>
/// <param name="Interlocks">What must hold before it may be sent.</param>
/// <param name="AcceptWithin">How long after it was radiated its acceptance may take to come down.</param>
/// <param name="CompleteWithin">How long after its acceptance it may take.</param>
public sealed record CommandDefinition(
    string Name,
    string Description,
    bool Critical,
    IReadOnlyList<ArgumentDefinition> Arguments,
    IReadOnlyList<CommandInterlock> Interlocks,
    TimeSpan AcceptWithin,
    TimeSpan CompleteWithin);
