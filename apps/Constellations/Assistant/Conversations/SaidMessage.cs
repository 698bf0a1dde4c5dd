namespace ScAi.Constellations.Assistant.Conversations;

/// <summary>Something that was said.</summary>
/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
/// <param name="Text">The words.</param>
/// <param name="At">When.</param>
public sealed record SaidMessage(string Role, string Text, DateTimeOffset At);
