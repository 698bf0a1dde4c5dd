namespace ScAi.Scenarios;

/// <summary>Who decides how scenario time advances.</summary>
public enum TimeMode
{
    /// <summary>The manager grants ticks to everybody; the same scenario and seed give the same ledger.</summary>
    Coordinated,

    /// <summary>Every app follows the start time and the rate by itself, as NOS-T's apps do.</summary>
    FreeRunning,
}
