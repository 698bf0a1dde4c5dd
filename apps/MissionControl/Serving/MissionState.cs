using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Logs;

namespace ScAi.MissionControl.Serving;

/// <summary>The full picture: what somebody who begins to look on gets first.</summary>
/// <param name="Mission">The mission.</param>
/// <param name="Overview">The spacecraft at a glance.</param>
/// <param name="Alarms">The alarms that are not normal, and the newest of the others.</param>
/// <param name="Commands">The newest commands.</param>
/// <param name="Events">The newest events, newest first.</param>
internal sealed record MissionState(
    Mission Mission,
    IReadOnlyList<SpacecraftOverview> Overview,
    IReadOnlyList<AlarmView> Alarms,
    IReadOnlyList<CommandView> Commands,
    IReadOnlyList<MissionEvent> Events);
