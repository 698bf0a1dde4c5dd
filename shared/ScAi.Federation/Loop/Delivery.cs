using System.Collections.Frozen;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Federation;

/// <summary>How each kind of record is delivered, as the contract's table of channels says.</summary>
public static class Delivery
{
    private static readonly FrozenDictionary<Type, Channel> ByRecord =
        ChannelCatalogue.All.DistinctBy(channel => channel.Record).ToFrozenDictionary(channel => channel.Record);

    /// <summary>How hard the transport tries; at least once for a stranger's own records.</summary>
    public static QualityOfService QualityOf(IWireRecord record) =>
        ByRecord.TryGetValue(record.GetType(), out var channel) && !channel.AtLeastOnce
            ? QualityOfService.AtMostOnce
            : QualityOfService.AtLeastOnce;

    /// <summary>Whether the broker keeps the last one for those who come later.</summary>
    public static bool IsRetained(IWireRecord record) =>
        ByRecord.TryGetValue(record.GetType(), out var channel) && channel.Retained;
}
