namespace ScAi.Messages;

/// <summary>A worker's answer to an order.</summary>
public enum OrderVerdict
{
    /// <summary>It is being computed.</summary>
    Taken,

    /// <summary>All slots are in use; somebody else may have it.</summary>
    Busy,

    /// <summary>It cannot be computed here; the reason says why.</summary>
    Failed,
}
