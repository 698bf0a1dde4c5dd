using ScAi.Messages;

namespace ScAi.Federation;

/// <summary>A message that a model wants published under its app's name.</summary>
/// <param name="Channel">What follows the app's name in the topic; see <see cref="Channels"/>.</param>
/// <param name="Record">What it says.</param>
public readonly record struct Publication(string Channel, IWireRecord Record);
