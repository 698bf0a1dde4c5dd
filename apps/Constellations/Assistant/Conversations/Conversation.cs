namespace ScAi.Constellations.Assistant.Conversations;

/// <summary>A chat of one account with the assistant.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">The beginning of the first question.</param>
/// <param name="Created">When it began.</param>
/// <param name="Changed">When something was said last.</param>
public sealed record Conversation(string Id, string Title, DateTimeOffset Created, DateTimeOffset Changed);
