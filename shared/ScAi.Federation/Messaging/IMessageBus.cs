namespace ScAi.Federation.Messaging;

/// <summary>
/// The port to the transport. One thread owns it: everything but <see cref="Wake"/> is called from the thread that
/// pumps, and the receiver is called from inside <see cref="Pump"/>.
/// </summary>
public interface IMessageBus : IDisposable
{
    /// <summary>Whether the connection stands.</summary>
    bool IsConnected { get; }

    /// <summary>Connects and waits until the connection stands.</summary>
    /// <param name="will">What the transport publishes in this app's name if the app dies; retained.</param>
    /// <param name="receiver">Who is told; one for the life of the bus.</param>
    /// <exception cref="BusUnavailableException">
    /// No connection could be had: unreachable, refused, not trusted; in one sentence for people.
    /// </exception>
    void Open(BusMessage? will, IBusReceiver receiver);

    /// <summary>
    /// Asks for messages on a topic or filter (<c>+</c> and <c>#</c> as in MQTT); kept over reconnects. Of a shared subscription,
    /// <c>$share/GROUP/FILTER</c>, every message goes to one subscriber of the group, in turn; retained ones to none.
    /// </summary>
    void Subscribe(string filter, QualityOfService quality);

    /// <summary>
    /// Hands a message to the transport. While the connection is broken, messages of quality at least once wait in a
    /// bounded queue (oldest dropped and counted when full); others are dropped.
    /// </summary>
    void Publish(in BusMessage message);

    /// <summary>
    /// Waits up to <paramref name="timeout"/> for traffic and hands what came to the receiver; returns at once when
    /// something is there. Keeps the connection alive and mends it, with back-off.
    /// </summary>
    /// <returns>Whether anything was received.</returns>
    /// <exception cref="BusUnavailableException">The broker refuses for good, such as when another client took the name.</exception>
    bool Pump(TimeSpan timeout);

    /// <summary>Makes a pump that waits return soon; may be called from any thread.</summary>
    void Wake();

    /// <summary>Delivers what is still queued, within a bound, and disconnects in good order, so that no will is sent.</summary>
    void Close();
}
