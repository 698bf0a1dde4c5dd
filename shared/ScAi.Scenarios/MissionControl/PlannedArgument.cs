using ScAi.Messages;

namespace ScAi.Scenarios;

/// <summary>An argument of a planned command.</summary>
/// <param name="Name">Its name in the description.</param>
/// <param name="Value">A number or a text.</param>
public sealed record PlannedArgument(string Name, ArgumentValue Value);
