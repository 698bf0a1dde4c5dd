using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Mqtt.Native;

/// <summary>A message that came in and was not handed over yet; its payload lies in the client's buffer.</summary>
internal readonly record struct Inbound(
    Topic Topic, int Start, int Length, QualityOfService Quality, bool Retain, MessageStamp? Stamp);
