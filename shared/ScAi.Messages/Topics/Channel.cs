namespace ScAi.Messages;

/// <summary>A channel of the wire contract: one row of <see cref="ChannelCatalogue"/>.</summary>
/// <param name="Name">What follows the app's name in the topic; one of <see cref="Channels"/>.</param>
/// <param name="Publisher">Who publishes on it.</param>
/// <param name="Record">The type of record that travels on it.</param>
/// <param name="AtLeastOnce">
/// Whether it is published with quality of service 1; otherwise with 0, because it is repeated or counted anyway.
/// </param>
/// <param name="Retained">Whether the broker keeps the last message for those who come later.</param>
public sealed record Channel(string Name, Publisher Publisher, Type Record, bool AtLeastOnce, bool Retained)
{
    /// <summary>Whether an app of that name may publish on this channel.</summary>
    public bool IsPublishedBy(string app, AppNames apps) => apps.Of(Publisher) is not { } name || name == app;
}
