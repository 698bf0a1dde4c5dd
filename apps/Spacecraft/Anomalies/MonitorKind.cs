namespace ScAi.Spacecraft.Anomalies;

/// <summary>What a monitor looks at.</summary>
public enum MonitorKind
{
    /// <summary>The value against a range.</summary>
    Limit,

    /// <summary>How fast the value changes, per second, against a range.</summary>
    Rate,

    /// <summary>The value minus its prediction, by a two-sided cumulative sum.</summary>
    Residual,

    /// <summary>A weighted sum of values, which should be about zero, against a range: balances, redundant sensors.</summary>
    Balance,

    /// <summary>Equal values in a row of something that never stands still.</summary>
    Frozen,

    /// <summary>A value that is not a number where there should be one.</summary>
    NotANumber,
}
