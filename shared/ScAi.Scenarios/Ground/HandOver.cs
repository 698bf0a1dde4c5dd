namespace ScAi.Scenarios;

/// <summary>When a satellite's link moves to another station.</summary>
public enum HandOver
{
    /// <summary>Only when the link ends: at loss of signal or an outage.</summary>
    OnLoss,

    /// <summary>As soon as the selection prefers another station.</summary>
    OnBetter,
}
