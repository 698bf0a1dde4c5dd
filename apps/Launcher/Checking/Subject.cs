using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>The federate that is watched, and the language that it should speak.</summary>
/// <param name="Name">The name it publishes under.</param>
/// <param name="Prefix">The run's namespace.</param>
/// <param name="Codec">Reads and writes payloads; knows who plays which part.</param>
internal sealed record Subject(string Name, string Prefix, WireCodec Codec)
{
    public Topics Topics { get; } = new(Prefix, Codec.Apps);

    /// <summary>Whether a message is on one of its topics.</summary>
    public bool Owns(in Seen seen) => seen.Topic.App == Name;

    /// <summary>Whether a message is news from it: published now, with something in it.</summary>
    public bool Says(in Seen seen) => Owns(seen) && !seen.IsRetained && seen.Record is not null;

    /// <summary>
    /// Whether a message belongs to the model and is therefore counted in coordinated time: everything but status, errors,
    /// time management and control.
    /// </summary>
    public bool IsCounted(in Seen seen) =>
        ChannelCatalogue.Find(seen.Topic, Codec.Apps) is not { } channel
        || channel.Publisher is Publisher.Satellites or Publisher.Ground or Publisher.Outage;
}
