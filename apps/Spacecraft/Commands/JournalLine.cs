using ScAi.Messages;

namespace ScAi.Spacecraft.Commands;

/// <summary>A line of the journal of keys: a command was accepted, or begun.</summary>
/// <param name="Satellite">On which vehicle.</param>
/// <param name="Accepted">The command that was accepted.</param>
/// <param name="Begun">The key of the command that was begun.</param>
public sealed record JournalLine(int Satellite, CommandUplink? Accepted, string? Begun);
