namespace ScAi.Messages;

/// <summary>An argument of a command: a number in a range, or a text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit; empty for none.</param>
/// <param name="Description">What it is, in a phrase.</param>
/// <param name="Low">The least a number may be; null for a text or no bound.</param>
/// <param name="High">The most a number may be; null for a text or no bound.</param>
/// <param name="Choices">The texts it may be; null for a number or any text.</param>
/// <param name="IsText">Whether it is a text.</param>
public sealed record ArgumentDefinition(
    string Name,
    string Unit,
    string Description,
    double? Low,
    double? High,
    IReadOnlyList<string>? Choices,
    bool IsText);
