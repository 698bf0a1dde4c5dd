namespace ScAi.Recordings;

/// <summary>What became of a part of a contact; the first that holds, in this order.</summary>
public enum ContactFate
{
    /// <summary>Still to come.</summary>
    Ahead,

    /// <summary>The two were linked.</summary>
    Linked,

    /// <summary>The satellite was linked to another station.</summary>
    Elsewhere,

    /// <summary>The station was out.</summary>
    Outage,

    /// <summary>All antennas of the station served other satellites.</summary>
    Contention,

    /// <summary>Nothing to send, or not chosen.</summary>
    Unused,
}
