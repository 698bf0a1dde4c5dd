using ScAi.Federation;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Limits;
using ScAi.MissionControl.Telemetry;
using ScAi.MissionControl.Tests.Telemetry;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Alarms;

/// <summary>Archive, fleet and alarms on a database.</summary>
internal sealed class Center : IDisposable
{
    private Center(FollowedMission mission, TelemetryArchive archive, AlarmDesk alarms) => (Mission, Archive, Alarms) = (mission, archive, alarms);

    public FollowedMission Mission { get; }

    public TelemetryArchive Archive { get; }

    public AlarmDesk Alarms { get; }

    public static async Task<Center> OpenAsync(Database database, IReadOnlyList<LimitOverride>? overrides = null, ScenarioTime? now = null, Func<AlarmDesk, IReadOnlyList<IMissionPart>>? parts = null)
    {
        var archive = new TelemetryArchive(new ArchiveOptions());
        var book = new MissionBook(null);
        var alarms = new AlarmDesk(archive, new Fleet(book), new LimitBook(overrides ?? []));
        var mission = await FollowedMission.OpenAsync(database, [book, archive, alarms, .. parts?.Invoke(alarms) ?? []]);
        mission.SkipTo(now ?? book.Now.Reached ?? FollowedMission.Start);
        return new Center(mission, archive, alarms);
    }

    /// <summary>What somebody does to an alarm, now.</summary>
    public Task<Alarm?> DoAsync(long id, AlarmInput input, AlarmCause cause) =>
        Mission.Desk.DoAsync(turn => Alarms.DoAsync(turn, Alarms.Find(id)!, input, cause), CancellationToken.None);

    public void Dispose() => Mission.Dispose();
}
