namespace ScAi.Orbits.Contacts;

/// <summary>Why a contact begins or ends where it does.</summary>
public enum ContactEdge
{
    /// <summary>The satellite crosses the mask: acquisition or loss of signal.</summary>
    Crossing,

    /// <summary>The interval asked for begins or ends there; the satellite is in view beyond it.</summary>
    IntervalEdge,

    /// <summary>SGP4 has no state beyond it, for example because the satellite has decayed.</summary>
    PropagationLimit,
}
