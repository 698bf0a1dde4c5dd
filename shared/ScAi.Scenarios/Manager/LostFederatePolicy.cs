namespace ScAi.Scenarios;

/// <summary>What happens when a required app does not come back.</summary>
public enum LostFederatePolicy
{
    /// <summary>The run ends and names the app.</summary>
    Abort,

    /// <summary>The run stands still until the app is back.</summary>
    Wait,
}
