using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Limits;
using ScAi.MissionControl.Telemetry;
using ScAi.MissionControl.Telemetry.Samples;

namespace ScAi.MissionControl.Alarms;

/// <summary>
/// Holds what the archive took in against the limits, raises and ends alarms, and lets people handle them. Comes behind the
/// archive and the fleet.
/// </summary>
internal sealed class AlarmDesk(TelemetryArchive archive, Fleet fleet, LimitBook limits) : IMissionPart
{
    private readonly Dictionary<(int Spacecraft, string Packet), WatchedPacket> _watches = [];
    private ConcurrentDictionary<(int Spacecraft, string Parameter), Alarm> _alarms = new();
    private Dictionary<int, SequenceSet> _events = [];
    private long? _followed;

    /// <summary>All alarms that ever rose, in that order. Any thread may ask.</summary>
    public IReadOnlyList<Alarm> All => [.. _alarms.Values.OrderBy(alarm => alarm.Id)];

    /// <summary>The alarm of a parameter or of events; null when it never rose. Any thread may ask.</summary>
    public Alarm? Find(int spacecraft, string parameter) => _alarms.GetValueOrDefault((spacecraft, parameter));

    /// <summary>An alarm; null when it is not there. Any thread may ask.</summary>
    public Alarm? Find(long id) => _alarms.Values.FirstOrDefault(alarm => alarm.Id == id);

    /// <inheritdoc />
    public async Task LoadAsync(DbConnection connection)
    {
        _watches.Clear();
        _alarms = new((await AlarmTables.ReadAsync(connection)).Select(alarm => KeyValuePair.Create((alarm.Spacecraft, alarm.Parameter), alarm)));
        _events = await AlarmTables.ReadEventsAsync(connection);
    }

    /// <inheritdoc />
    public void Begin(RunPlan plan) => _followed = null;

    /// <inheritdoc />
    public async Task FollowAsync(MissionTick tick)
    {
        ArgumentNullException.ThrowIfNull(tick);
        if (_followed == tick.Tick.Number)
        {
            // The turn is done again because another transaction was in its way: what it changed in memory is not so.
            await LoadAsync(tick.Connection);
        }

        _followed = tick.Tick.Number;
        var turn = new AlarmTurn(tick);
        foreach (var alarm in _alarms.Values.Where(alarm => alarm.ShelvedUntil <= tick.Now).OrderBy(alarm => alarm.Id).ToList())
        {
            Do(turn, alarm, AlarmInput.Unshelve, new AlarmCause(alarm.ShelvedUntil!.Value));
        }

        foreach (var heard in archive.Heard)
        {
            Look(turn, heard);
        }

        await LookAtEventsAsync(turn, tick);
        await turn.WriteAsync();
    }

    /// <summary>Does to an alarm what a person wishes.</summary>
    /// <returns>The alarm after it; null where that cannot be done to it as it stands.</returns>
    public async Task<Alarm?> DoAsync(MissionTurn wish, Alarm alarm, AlarmInput input, AlarmCause cause)
    {
        var turn = new AlarmTurn(wish);
        var next = Do(turn, alarm, input, cause);
        await turn.WriteAsync();
        return next;
    }

    private Alarm? Do(AlarmTurn turn, Alarm alarm, AlarmInput input, AlarmCause cause)
    {
        if (turn.Apply(alarm, input, cause) is not { } next)
        {
            return null;
        }

        if (input == AlarmInput.Returned && fleet.Find(alarm.Spacecraft) is { } spacecraft && limits.Of(spacecraft).Find(alarm.Parameter) is { AcknowledgesItself: true })
        {
            next = turn.Apply(next, AlarmInput.AcknowledgeItself, cause) ?? next;
        }

        return Keep(next);
    }

    private void Look(AlarmTurn turn, HeardPacket heard)
    {
        if (fleet.Find(heard.Packet.Id) is not { } spacecraft)
        {
            return;
        }

        double? InContext(string parameter) => Latest(heard.Packet, parameter);
        Func<string, double?> latest = InContext;
        foreach (var (name, watch) in WatchesOf(limits.Of(spacecraft), heard.Packet).Parameters)
        {
            if (heard.Packet.Values.TryGetValue(name, out var value))
            {
                Look(turn, heard, watch, value, latest);
            }
        }
    }

    private void Look(AlarmTurn turn, HeardPacket heard, ParameterWatch watch, double? value, Func<string, double?> latest)
    {
        var limit = heard.IsLate ? watch.Late : watch.Now;
        var (wasAtRest, counted) = (limit.IsAtRest, heard.IsLate ? limit.Counted : null);
        if (limit.Look(value, latest) is not { } verdict
            || (wasAtRest && verdict.Severity is null && !watch.HasStrayAlarm))
        {
            return;
        }

        watch.HasStrayAlarm = false;
        var alarm = AlarmOf(heard.Packet.Id, watch.Parameter, watch.Rule.Latching);
        var cause = new AlarmCause(heard.Packet.Generated) { Value = value, Severity = verdict.Severity ?? default, Limit = InWords(verdict.Limit) };
        var next = heard.IsLate
            ? Late(turn, alarm, watch, verdict, counted, cause)
            : Do(turn, alarm, verdict.Severity is null ? AlarmInput.Returned : verdict.IsEnough ? AlarmInput.Violated : AlarmInput.ViolatedBriefly, cause);
        turn.Put(Keep((next ?? alarm) with { Watch = watch.Now.Save(), LateWatch = watch.Late.Save() }));
    }

    /// <summary>
    /// What came late says what was, not what is: it raises the alarm once for each stretch outside, and where all is well now
    /// the alarm has returned.
    /// </summary>
    private Alarm? Late(AlarmTurn turn, Alarm alarm, ParameterWatch watch, LimitVerdict verdict, AlarmSeverity? counted, AlarmCause cause)
    {
        if (!verdict.IsEnough || counted >= verdict.Severity)
        {
            return null;
        }

        var raised = Do(turn, alarm, AlarmInput.Violated, cause);
        return watch.Now.IsAtRest ? Do(turn, raised ?? alarm, AlarmInput.Returned, cause) : raised;
    }

    private async Task LookAtEventsAsync(AlarmTurn turn, MissionTick tick)
    {
        var heardOf = new HashSet<int>();
        foreach (var happening in tick.Inbox.InOrder().OfType<SpacecraftEvent>())
        {
            if (!_events.TryGetValue(happening.Id, out var seen))
            {
                _events[happening.Id] = seen = new SequenceSet();
            }

            heardOf.Add(happening.Id);
            if (seen.Add(happening.Sequence) && EventAlarms.SeverityOf(happening.Severity) is { } severity)
            {
                var cause = new AlarmCause(happening.Generated) { Severity = severity };
                var alarm = AlarmOf(happening.Id, EventAlarms.NameOf(happening), EventAlarms.Latches(happening.Severity));
                alarm = Do(turn, alarm, AlarmInput.Violated, cause) ?? alarm;
                Do(turn, alarm, AlarmInput.Returned, cause);
            }
        }

        await AlarmTables.WriteEventsAsync(tick.Connection, heardOf.Order().Select(spacecraft => (spacecraft, _events[spacecraft])));
    }

    private Alarm AlarmOf(int spacecraft, string parameter, bool latching) =>
        (_alarms.GetValueOrDefault((spacecraft, parameter)) ?? new Alarm(_alarms.Count + 1, spacecraft, parameter)) with { Latching = latching };

    private Alarm Keep(Alarm alarm) => _alarms[(alarm.Spacecraft, alarm.Parameter)] = alarm;

    private WatchedPacket WatchesOf(LimitedSpacecraft spacecraft, TelemetryPacket packet)
    {
        if (!_watches.TryGetValue((packet.Id, packet.Packet), out var watched) || !ReferenceEquals(watched.Limits, spacecraft))
        {
            _watches[(packet.Id, packet.Packet)] = watched = new WatchedPacket(
                spacecraft, packet.Packet, parameter => _alarms.GetValueOrDefault((packet.Id, parameter)));
        }

        return watched;
    }

    private double? Latest(TelemetryPacket packet, string parameter)
    {
        var name = ParameterName.Of(parameter);
        return name.Packet == packet.Packet && packet.Values.TryGetValue(name.Short, out var value) ? value : archive.Latest(packet.Id, parameter);
    }

    private static string? InWords(ParameterLimit? limit) => limit is null ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{limit.Severity.ToString().ToLowerInvariant()}: {Range(limit)}{(limit.Context is { } context ? $" while {context}" : "")}");

    private static string Range(ParameterLimit limit) => (limit.Low, limit.High) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"at least {low}"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"at most {high}"),
        _ => "any",
    };
}
