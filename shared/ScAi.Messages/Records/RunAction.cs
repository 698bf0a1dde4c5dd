namespace ScAi.Messages;

/// <summary>What an operator may ask of a run; written on the wire in lower case.</summary>
public enum RunAction
{
    /// <summary>Grant no more ticks.</summary>
    Pause,

    /// <summary>Go on.</summary>
    Resume,

    /// <summary>While paused, grant a number of ticks.</summary>
    Step,

    /// <summary>Change the rate.</summary>
    Rate,

    /// <summary>End the run in good order after the current tick.</summary>
    Stop,
}
