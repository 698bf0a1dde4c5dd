namespace ScAi.Messages;

/// <summary>How far a command has come on board (ECSS-E-ST-70-41C, service 1); written on the wire in lower case.</summary>
public enum CommandStage
{
    /// <summary>Understood, allowed, in the on-board queue.</summary>
    Accepted,

    /// <summary>Begun.</summary>
    Started,

    /// <summary>Under way.</summary>
    Progress,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Refused, or broken off; the reason says which.</summary>
    Failed,
}
