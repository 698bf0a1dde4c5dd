namespace ScAi.Messages;

/// <summary>Where a command stands with mission control; written on the wire in camel case.</summary>
public enum CommandState
{
    /// <summary>Being written; not checked.</summary>
    Draft,

    /// <summary>Checked against the description.</summary>
    Validated,

    /// <summary>In the queue.</summary>
    Queued,

    /// <summary>In the queue, but held by somebody.</summary>
    Held,

    /// <summary>Waits for a second person.</summary>
    ApprovalPending,

    /// <summary>Waits for its time, its predecessor, an interlock or a contact.</summary>
    ConstraintWait,

    /// <summary>Given to a station.</summary>
    Released,

    /// <summary>Radiated.</summary>
    Sent,

    /// <summary>On board.</summary>
    Accepted,

    /// <summary>Begun on board.</summary>
    Started,

    /// <summary>Under way on board.</summary>
    Progress,

    /// <summary>Done. Final.</summary>
    Completed,

    /// <summary>Refused or broken off on board, or never verified. Final.</summary>
    Failed,

    /// <summary>Its deadline passed before it was released. Final.</summary>
    Expired,

    /// <summary>Taken back before it was released. Final.</summary>
    Cancelled,

    /// <summary>Refused by the second person or the checks. Final.</summary>
    Rejected,
}
