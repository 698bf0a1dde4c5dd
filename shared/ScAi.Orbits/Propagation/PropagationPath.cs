namespace ScAi.Orbits.Propagation;

/// <summary>Which of the two implementations of SGP4 does a batch.</summary>
public enum PropagationPath
{
    /// <summary>Vectors of four doubles where the hardware has them, else the scalar theory.</summary>
    Automatic,

    /// <summary>
    /// The scalar theory, state by state. Within 1e-8 km of the vectors for weeks around the epoch.
    /// </summary>
    Scalar,

    /// <summary>Vectors, even if the hardware does not have them and they are emulated (slow, the same bits).</summary>
    Vector,
}
