namespace ScAi.MissionControl.Commands;

/// <summary>What the checks say of a wish.</summary>
/// <param name="Errors">What is expected of each field that is wrong; empty when the command may be queued.</param>
/// <param name="Critical">Whether a second person would have to approve it.</param>
public sealed record CommandVerdict(IReadOnlyDictionary<string, string[]> Errors, bool Critical);
