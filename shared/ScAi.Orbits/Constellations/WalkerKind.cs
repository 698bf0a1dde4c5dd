namespace ScAi.Orbits.Constellations;

/// <summary>How the planes of a Walker constellation are spread.</summary>
public enum WalkerKind
{
    /// <summary>Nodes over the full turn.</summary>
    Delta,

    /// <summary>Nodes over half a turn, as for polar constellations.</summary>
    Star,
}
