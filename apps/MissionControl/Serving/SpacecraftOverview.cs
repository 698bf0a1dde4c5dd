using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Serving;

/// <summary>A spacecraft at a glance.</summary>
/// <param name="Id">The spacecraft.</param>
/// <param name="Name">Its name.</param>
/// <param name="Crewed">Whether people are on board.</param>
/// <param name="Contacts">The working stations in view now.</param>
/// <param name="LastHeard">When the newest packet was heard; null for never.</param>
/// <param name="Stale">Whether a subsystem should have said something newer by now.</param>
/// <param name="DelaySeconds">Seconds from sampling on board to hearing it, light time and transmission, of the newest packet that was not recorded; null for none.</param>
/// <param name="Mode">The spacecraft's mode, by the name of its state; null where it has none or nothing was heard.</param>
/// <param name="WorstAlarm">The worst of its alarms that are not normal; null for none.</param>
/// <param name="Unacknowledged">How many of them nobody has taken note of.</param>
/// <param name="Families">Its subsystems that were heard.</param>
internal sealed record SpacecraftOverview(
    int Id,
    string Name,
    bool Crewed,
    IReadOnlyList<int> Contacts,
    ScenarioTime? LastHeard,
    bool Stale,
    double? DelaySeconds,
    string? Mode,
    AlarmSeverity? WorstAlarm,
    int Unacknowledged,
    IReadOnlyList<SpacecraftOverview.Subsystem> Families)
{
    /// <summary>A subsystem at a glance.</summary>
    /// <param name="Family">Its family.</param>
    /// <param name="WorstAlarm">The worst of its alarms that are not normal; null for none.</param>
    /// <param name="Stale">Whether it should have said something newer by now.</param>
    internal sealed record Subsystem(string Family, AlarmSeverity? WorstAlarm, bool Stale);
}
