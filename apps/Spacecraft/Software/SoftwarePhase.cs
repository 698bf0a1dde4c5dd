namespace ScAi.Spacecraft.Software;

/// <summary>How far an update of the on-board software has come.</summary>
public enum SoftwarePhase
{
    /// <summary>None is under way.</summary>
    None,

    /// <summary>The manifest is here, no chunk yet.</summary>
    Announced,

    /// <summary>Some chunks are here.</summary>
    Receiving,

    /// <summary>All chunks are here, and hash and signature are right.</summary>
    Verified,

    /// <summary>The image is in the slot that does not run.</summary>
    Staged,

    /// <summary>The image runs on trial.</summary>
    Activated,

    /// <summary>The image is what runs from now on.</summary>
    Committed,

    /// <summary>The trial failed; the old image runs again.</summary>
    RolledBack,

    /// <summary>Hash or signature are wrong; the chunks were thrown away.</summary>
    Rejected,
}
