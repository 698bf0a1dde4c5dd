using ScAi.Messages;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Logs;
using ScAi.Sql;
using ScAi.Time;

namespace ScAi.MissionControl.Serving;

/// <summary>Puts together what those who look on are shown, and what has changed since they were last told.</summary>
internal sealed class MissionView
{
    private const int MostShown = 500;
    private const int EventsShown = 200;
    private static readonly TimeSpan s_overviewEvery = TimeSpan.FromSeconds(1);
    private readonly MissionChanges _changes = new();
    private readonly HashSet<int> _heard = [];
    private readonly MissionBook _book;
    private readonly MissionDesk _desk;
    private readonly Overviews _overviews;
    private readonly AlarmDesk _alarms;
    private readonly CommandDesk _commands;
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private (ScenarioTime? Now, FederateMode Mode) _told;
    private DateTimeOffset _overviewDue;

    public MissionView(
        MissionBook book, MissionDesk desk, Overviews overviews, AlarmDesk alarms, CommandDesk commands, Database database, TimeProvider clock)
    {
        (_book, _desk, _overviews, _alarms, _commands, _database, _clock) = (book, desk, overviews, alarms, commands, database, clock);
        desk.Kept = _changes.Note;
    }

    /// <summary>The full picture.</summary>
    public async Task<MissionState> StateAsync(CancellationToken cancellation)
    {
        var (commands, events) = await _database.ReadAsync(
            async connection => (
                (await CommandQueries.ListAsync(connection, [], null, null, MostShown)).Commands,
                (await EventLog.ListAsync(connection, null, null, null, null, EventsShown)).Items),
            cancellation);
        var alarms = _alarms.All.OrderBy(alarm => alarm.Standing.State == AlarmState.Normal).ThenByDescending(alarm => alarm.Id).ToList();
        var shown = alarms.Where((alarm, place) => place < MostShown || alarm.Standing.State != AlarmState.Normal);
        return new MissionState(
            Mission.Of(_book.Now, _desk.Mode()), _overviews.Of(), [.. shown.Select(AlarmView.Of)],
            [.. commands.Select(command => CommandView.Of(command, _commands.Waiting, _commands.Now))], events);
    }

    /// <summary>What has changed since the last time; null when nothing has. One at a time.</summary>
    public async Task<MissionUpdate?> TakeUpdateAsync(CancellationToken cancellation)
    {
        var (now, mode) = (_book.Now.Reached, _desk.Mode());
        var changes = _changes.Take();
        _heard.UnionWith(changes.Heard);
        var overview = ChangedSpacecraft(changes);
        if (_told == (now, mode) && overview.Count + changes.Alarms.Count + changes.Commands.Count + changes.Events.Count == 0)
        {
            return null;
        }

        var isNewMode = _told.Mode != mode;
        _told = (now, mode);
        var alarms = changes.Alarms.Select(alarm => _alarms.Find(alarm.Spacecraft, alarm.Parameter)).OfType<Alarm>().ToList();
        return new MissionUpdate(now)
        {
            Mode = isNewMode ? Mission.NameOf(mode) : null,
            Overview = overview.Count == 0 ? null : _overviews.Of(overview),
            Alarms = alarms.Count == 0 ? null : [.. alarms.Select(AlarmView.Of)],
            Commands = changes.Commands.Count == 0 ? null : await CommandsAsync(changes.Commands, cancellation),
            Events = changes.Events.Count == 0 ? null : changes.Events,
        };
    }

    /// <summary>Those that were heard go along with those of which something else has changed, and else once in a while.</summary>
    private HashSet<int> ChangedSpacecraft(MissionChanges.Set changes)
    {
        HashSet<int> changed = [.. changes.Changed];
        if (_heard.Count > 0 && _clock.GetUtcNow() is var wall && wall >= _overviewDue)
        {
            _overviewDue = wall + s_overviewEvery;
            changed.UnionWith(_heard);
            _heard.Clear();
        }

        return changed;
    }

    private Task<IReadOnlyList<CommandView>> CommandsAsync(IEnumerable<string> keys, CancellationToken cancellation) => _database.ReadAsync(
        async connection =>
        {
            var found = new List<CommandView>();
            foreach (var key in keys)
            {
                if (await CommandStore.FindAsync(connection, key) is { } command)
                {
                    found.Add(CommandView.Of(command, _commands.Waiting, _commands.Now));
                }
            }

            return (IReadOnlyList<CommandView>)found;
        },
        cancellation);
}
