using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Mqtt.Tests;

/// <summary>A message that a client of a test heard.</summary>
internal sealed record Heard(
    string Topic, IWireRecord? Record, string Payload, QualityOfService Quality, bool Retain, MessageStamp? Stamp);
