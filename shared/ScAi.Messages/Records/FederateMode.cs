namespace ScAi.Messages;

/// <summary>Where a managed app is in its life; written on the wire in capitals.</summary>
public enum FederateMode
{
    /// <summary>Knows of no run yet.</summary>
    Undefined,

    /// <summary>Preparing itself after start.</summary>
    Initializing,

    /// <summary>Prepared; waiting for scenario time to run.</summary>
    Initialized,

    /// <summary>Scenario time runs.</summary>
    Executing,

    /// <summary>Finishing what is left.</summary>
    Terminating,

    /// <summary>Finished; another run may follow.</summary>
    Terminated,
}
