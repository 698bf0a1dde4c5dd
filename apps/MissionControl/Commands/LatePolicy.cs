namespace ScAi.MissionControl.Commands;

/// <summary>What becomes of a command that could not be released in time.</summary>
public enum LatePolicy
{
    /// <summary>It expires, and is never executed.</summary>
    Expire,

    /// <summary>It is released as soon as it can be.</summary>
    RunLate,
}
