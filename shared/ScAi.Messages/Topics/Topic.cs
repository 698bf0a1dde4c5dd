namespace ScAi.Messages;

/// <summary>A topic, <c>PREFIX/APP/CHANNEL</c>: the run's namespace, the app that publishes, and what about.</summary>
/// <remarks>Immutable; two topics are equal when their texts are. The channel may have several levels.</remarks>
public sealed class Topic : IEquatable<Topic>
{
    /// <summary>A topic from its three parts.</summary>
    /// <exception cref="ArgumentException">A part is empty or holds a wildcard, or prefix or app hold a slash.</exception>
    public Topic(string prefix, string app, string channel)
    {
        Prefix = Level(prefix, nameof(prefix));
        App = Level(app, nameof(app));
        ArgumentException.ThrowIfNullOrEmpty(channel);
        Channel = channel.AsSpan().ContainsAny('+', '#', '\0')
            ? throw new ArgumentException($"A channel holds no wildcard: '{channel}'.", nameof(channel))
            : channel;
        Text = $"{prefix}/{app}/{channel}";
        BelowPrefix = $"{app}/{channel}";
    }

    /// <summary>The run's namespace.</summary>
    public string Prefix { get; }

    /// <summary>The app that publishes here.</summary>
    public string App { get; }

    /// <summary>What about; one of <see cref="Channels"/> or a stranger's own.</summary>
    public string Channel { get; }

    /// <summary>The whole topic.</summary>
    public string Text { get; }

    /// <summary><c>APP/CHANNEL</c>, as counts in grants name it.</summary>
    public string BelowPrefix { get; }

    /// <summary>Takes a topic apart; false when it has fewer than three levels or an empty one.</summary>
    public static bool TryParse(string text, out Topic? topic)
    {
        topic = null;
        var first = text.IndexOf('/', StringComparison.Ordinal);
        var second = first < 0 ? -1 : text.IndexOf('/', first + 1);
        if (first <= 0 || second <= first + 1 || second == text.Length - 1 || text.AsSpan().ContainsAny('+', '#', '\0'))
        {
            return false;
        }

        topic = new Topic(text[..first], text[(first + 1)..second], text[(second + 1)..]);
        return true;
    }

    /// <inheritdoc />
    public bool Equals(Topic? other) => ReferenceEquals(this, other) || Text == other?.Text;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Topic);

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Text;

    private static string Level(string value, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        return value.AsSpan().ContainsAny("/+#\0")
            ? throw new ArgumentException($"A topic level holds no slash or wildcard: '{value}'.", name)
            : value;
    }
}
