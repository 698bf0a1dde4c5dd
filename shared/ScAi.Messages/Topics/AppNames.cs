namespace ScAi.Messages;

/// <summary>The names under which the apps of a federation publish; from the scenario.</summary>
/// <param name="Manager">The manager.</param>
/// <param name="Satellites">The satellite storage app.</param>
/// <param name="Ground">The ground network.</param>
/// <param name="Outage">The outage generator.</param>
/// <param name="Observer">The observer.</param>
/// <param name="Spacecraft">The spacecraft app.</param>
/// <param name="MissionControl">Mission control.</param>
public sealed record AppNames(
    string Manager = "manager",
    string Satellites = "constellation",
    string Ground = "ground",
    string Outage = "outage",
    string Observer = "observer",
    string Spacecraft = "spacecraft",
    string MissionControl = "missioncontrol")
{
    /// <summary>The name of the app that plays a part; null for any app.</summary>
    public string? Of(Publisher part) => part switch
    {
        Publisher.Manager => Manager,
        Publisher.Satellites => Satellites,
        Publisher.Ground => Ground,
        Publisher.Outage => Outage,
        Publisher.Spacecraft => Spacecraft,
        Publisher.MissionControl => MissionControl,
        _ => null,
    };
}
