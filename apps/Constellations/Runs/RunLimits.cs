namespace ScAi.Constellations.Runs;

/// <summary>How many runs there may be; each is half a dozen processes.</summary>
public sealed record RunLimits
{
    /// <summary>Of one account, at a time.</summary>
    public int PerAccount { get; init; } = 2;

    /// <summary>Of all accounts, at a time.</summary>
    public int InAll { get; init; } = 4;

    /// <summary>How many that have ended are still listed.</summary>
    public int Remembered { get; init; } = 100;
}
