using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Recordings;

/// <summary>A message of a recording.</summary>
/// <param name="Number">Its line; counts from 1.</param>
/// <param name="Wall">When it came, wall clock.</param>
/// <param name="Topic">Where it was published.</param>
/// <param name="Record">What it says; null where something retained was taken back.</param>
/// <param name="Payload">As it was published.</param>
/// <param name="IsRetained">Whether the broker had kept it: no news.</param>
/// <param name="Stamp">What coordinated time adds.</param>
public sealed record RecordedMessage(
    long Number,
    DateTimeOffset Wall,
    Topic Topic,
    IWireRecord? Record,
    ReadOnlyMemory<byte> Payload,
    bool IsRetained,
    MessageStamp? Stamp);
