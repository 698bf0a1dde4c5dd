using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Federation;

/// <summary>How each kind of record is delivered.</summary>
public static class Delivery
{
    /// <summary>At least once for what must not be missed and is neither counted nor repeated.</summary>
    public static QualityOfService QualityOf(IWireRecord record) => record switch
    {
        SatelliteState or TimeStatus or RunStatus or TimeGrant or TimeRequest => QualityOfService.AtMostOnce,
        _ => QualityOfService.AtLeastOnce,
    };

    /// <summary>Whether the broker keeps the last one for those who come later.</summary>
    public static bool IsRetained(IWireRecord record) =>
        record is AliveStatus or RunStatus or InitCommand or StartCommand or UpdateCommand or GroundLocation;
}
