namespace ScAi.Constellations.Synchronisation.Classification;

/// <summary>What a constellation is for.</summary>
public enum FamilyKind
{
    /// <summary>Positioning and timing.</summary>
    Navigation,

    /// <summary>Telephony, internet, broadcast, messages.</summary>
    Communication,

    /// <summary>Images, radar, weather, oceans.</summary>
    EarthObservation,
}
