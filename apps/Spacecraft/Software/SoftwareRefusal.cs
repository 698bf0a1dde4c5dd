namespace ScAi.Spacecraft.Software;

/// <summary>Why a wish about software was not granted.</summary>
public enum SoftwareRefusal
{
    /// <summary>It was.</summary>
    None,

    /// <summary>Another update is under way; cancel it first.</summary>
    Busy,

    /// <summary>The image is larger than a slot, or its chunks have an impossible size.</summary>
    Size,

    /// <summary>No update is being received.</summary>
    NothingAnnounced,

    /// <summary>There is no chunk of that index.</summary>
    ChunkIndex,

    /// <summary>The chunk has another length than the manifest says.</summary>
    ChunkLength,

    /// <summary>The update is not that far yet, or further.</summary>
    Phase,

    /// <summary>The image on trial is not healthy.</summary>
    Health,
}
