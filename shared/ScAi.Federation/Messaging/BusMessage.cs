using ScAi.Messages;

namespace ScAi.Federation.Messaging;

/// <summary>A message on its way to or from the transport.</summary>
/// <param name="Topic">Where it is published.</param>
/// <param name="Record">What it says; null only together with <paramref name="Retain"/>, to clear what is retained.</param>
/// <param name="Quality">How hard the transport tries.</param>
/// <param name="Retain">
/// Outgoing: keep it for those who come later. Incoming: it was kept, and is not news.
/// </param>
/// <param name="Stamp">What coordinated time adds; null in free-running time, and from transports that cannot carry it.</param>
/// <param name="Payload">
/// Incoming over a network: the payload as it came, valid during the call only. Outgoing: what is published instead of the
/// encoded record, for who repeats what others said. Otherwise empty.
/// </param>
public readonly record struct BusMessage(
    Topic Topic,
    IWireRecord? Record,
    QualityOfService Quality = QualityOfService.AtMostOnce,
    bool Retain = false,
    MessageStamp? Stamp = null,
    ReadOnlyMemory<byte> Payload = default);
