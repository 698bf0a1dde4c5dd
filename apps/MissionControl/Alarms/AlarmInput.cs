namespace ScAi.MissionControl.Alarms;

/// <summary>What can happen to an alarm.</summary>
public enum AlarmInput
{
    /// <summary>Out of limits, but not for long enough yet.</summary>
    ViolatedBriefly,

    /// <summary>Out of limits for long enough.</summary>
    Violated,

    /// <summary>Back in limits.</summary>
    Returned,

    /// <summary>Somebody has taken note.</summary>
    Acknowledge,

    /// <summary>Nobody has to take note: an alarm that goes away by itself has returned.</summary>
    AcknowledgeItself,

    /// <summary>Somebody says that a latched alarm is not latched.</summary>
    Reset,

    /// <summary>Somebody says that an alarm which returned, latched, and was acknowledged is over.</summary>
    Clear,

    /// <summary>Somebody puts it aside for a while.</summary>
    Shelve,

    /// <summary>Somebody takes it up again, or the while is over.</summary>
    Unshelve,
}
