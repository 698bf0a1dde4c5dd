namespace ScAi.Federation.Messaging;

/// <summary>How hard the transport tries to deliver a message; the values are MQTT's.</summary>
public enum QualityOfService
{
    /// <summary>At most once.</summary>
    AtMostOnce = 0,

    /// <summary>At least once; handlers are idempotent.</summary>
    AtLeastOnce = 1,
}
