namespace ScAi.Federation.Messaging;

/// <summary>What a transport tells the app that opened it; always on the thread that pumps.</summary>
public interface IBusReceiver
{
    /// <summary>The connection stands, for the first time or again; subscriptions have been made again by then.</summary>
    void Connected();

    /// <summary>The connection broke, for the stated reason; the transport keeps trying.</summary>
    void Disconnected(string reason);

    /// <summary>A message on a subscribed topic. Malformed ones arrive as <see cref="ScAi.Messages.MalformedRecord"/>.</summary>
    void Received(in BusMessage message);
}
