namespace ScAi.Federation;

/// <summary>Exit codes of a run and of its apps.</summary>
public static class RunExit
{
    /// <summary>Done, and the books balance.</summary>
    public const int Done = 0;

    /// <summary>The scenario or the arguments are wrong.</summary>
    public const int BadInput = 2;

    /// <summary>No broker could be had.</summary>
    public const int NoBroker = 3;

    /// <summary>A federate was lost or faulted.</summary>
    public const int FederateLost = 4;

    /// <summary>The books do not balance.</summary>
    public const int BooksDoNotBalance = 5;

    /// <summary>Somebody pressed Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>A federate was watched and does not keep the wire contract.</summary>
    public const int ContractBroken = 6;
}
