using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Sql.Migrations;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Telemetry;

/// <summary>Parts of mission control that follow ticks of a second on a database.</summary>
internal sealed class FollowedMission : IDisposable
{
    private static readonly Topics s_topics = new("test", new AppNames());
    private readonly MissionDesk _desk;
    private long _tick;
    private long _sequence;

    private FollowedMission(MissionDesk desk) => _desk = desk;

    public static ScenarioTime Start { get; } = ScenarioTime.FromUtc(2026, 1, 1);

    /// <summary>What a person may wish at.</summary>
    public MissionDesk Desk => _desk;

    /// <summary>Opens the database as a process does when it starts.</summary>
    public static async Task<FollowedMission> OpenAsync(Database database, params IReadOnlyList<IMissionPart> parts)
    {
        foreach (var (part, folder) in new[] { ("mission", "Following"), ("telemetry", "Telemetry"), ("alarms", "Alarms") })
        {
            await database.MigrateAsync(MigrationSet.Embedded(part, typeof(MissionDesk).Assembly, $"{folder}.Migrations"));
        }

        var mission = new FollowedMission(new MissionDesk(database, new ManualTimeProvider(), parts));
        await mission._desk.LoadAsync();
        return mission;
    }

    /// <summary>The start of the next tick.</summary>
    public ScenarioTime Now => Start + TimeSpan.FromSeconds(_tick);

    /// <summary>Works off a tick in which others said this.</summary>
    public IReadOnlyList<Publication> Follow(params IEnumerable<IWireRecord> records)
    {
        var inbox = Inbox.Of(records.Select(record => new InboxMessage((record as ITimedRecord)?.HappenedAt ?? Now, TopicOf(record), _sequence++, record)));
        var tick = new Tick(_tick, Now, Now + TimeSpan.FromSeconds(1));
        _tick++;
        return _desk.Follow(tick, inbox);
    }

    /// <summary>Goes on at a later tick.</summary>
    public void SkipTo(ScenarioTime time) => _tick = (long)(time - Start).TotalSeconds;

    public void Dispose() => _desk.Dispose();

    private static Topic TopicOf(IWireRecord record) => record switch
    {
        SpacecraftDescription => s_topics.SpacecraftDescription,
        SpacecraftEvent => s_topics.SpacecraftEvent,
        _ => s_topics.SpacecraftTelemetry,
    };
}
