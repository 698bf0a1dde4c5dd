namespace ScAi.Messages;

/// <summary>Who publishes on a channel: a part in the federation, whatever the scenario calls the app that plays it.</summary>
public enum Publisher
{
    /// <summary>Every app, under its own name.</summary>
    AnyApp,

    /// <summary>The manager.</summary>
    Manager,

    /// <summary>The satellite storage app.</summary>
    Satellites,

    /// <summary>The ground network.</summary>
    Ground,

    /// <summary>The outage generator.</summary>
    Outage,

    /// <summary>The spacecraft app.</summary>
    Spacecraft,

    /// <summary>Mission control.</summary>
    MissionControl,
}
