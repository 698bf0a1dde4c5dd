using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>A message as an observer saw it, live or in a recording.</summary>
/// <param name="Wall">When it came, wall clock.</param>
/// <param name="Topic">Where it was published.</param>
/// <param name="Record">What it says; null where something retained was taken back.</param>
/// <param name="Payload">As it was written; valid during the call only.</param>
/// <param name="IsRetained">Whether the broker had kept it: no news.</param>
/// <param name="Stamp">What coordinated time adds.</param>
/// <param name="Quality">How hard the transport tried; null in a recording.</param>
internal readonly record struct Seen(
    DateTimeOffset Wall,
    Topic Topic,
    IWireRecord? Record,
    ReadOnlyMemory<byte> Payload,
    bool IsRetained = false,
    MessageStamp? Stamp = null,
    QualityOfService? Quality = null);
