namespace ScAi.Orbits.Contacts;

/// <summary>What a bracketed root is a root of.</summary>
internal enum RootKind : byte
{
    /// <summary>G itself: the satellite crosses the mask.</summary>
    Crossing,

    /// <summary>Q: the elevation is highest.</summary>
    Culmination,

    /// <summary>The rate of G: the satellite is closest to the mask.</summary>
    Extremum,
}
