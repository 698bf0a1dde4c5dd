namespace ScAi.Messages;

/// <summary>How downlinks are paid for; written on the wire in lower case.</summary>
public enum CostMode
{
    /// <summary>Per second of link.</summary>
    Discrete,

    /// <summary>A fixed rate per second of scenario time; links are free.</summary>
    Continuous,

    /// <summary>Both.</summary>
    Both,
}
