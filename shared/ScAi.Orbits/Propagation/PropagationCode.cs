namespace ScAi.Orbits.Propagation;

/// <summary>Why SGP4 has no state to give for an instant. The numbers are those of the reference implementation.</summary>
public enum PropagationCode : byte
{
    /// <summary>There is a state.</summary>
    None = 0,

    /// <summary>The mean eccentricity left the range -0.001 to 1.</summary>
    MeanEccentricityOutOfRange = 1,

    /// <summary>The mean motion fell to zero or below.</summary>
    MeanMotionNotPositive = 2,

    /// <summary>The eccentricity with lunar and solar periodics left the range 0 to 1.</summary>
    PerturbedEccentricityOutOfRange = 3,

    /// <summary>The semi-latus rectum is negative.</summary>
    SemiLatusRectumNegative = 4,

    /// <summary>The orbit at epoch is sub-orbital; kept for numbering, current SGP4 does not report it.</summary>
    EpochSuborbital = 5,

    /// <summary>The satellite is below the Earth's surface: it has decayed.</summary>
    Decayed = 6,
}
