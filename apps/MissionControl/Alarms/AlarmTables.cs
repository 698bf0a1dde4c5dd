using System.Data.Common;
using Dapper;
using ScAi.Messages;
using ScAi.MissionControl.Telemetry.Samples;
using ScAi.Sql;
using ScAi.Time;

namespace ScAi.MissionControl.Alarms;

/// <summary>The tables of alarms.</summary>
internal static class AlarmTables
{
    /// <summary>All alarms.</summary>
    public static async Task<IEnumerable<Alarm>> ReadAsync(DbConnection connection) =>
        (await connection.QueryAsync<Row>("SELECT * FROM alarms ORDER BY id")).Select(row => row.ToAlarm());

    /// <summary>Which events of each spacecraft have come.</summary>
    public static async Task<Dictionary<int, SequenceSet>> ReadEventsAsync(DbConnection connection) =>
        (await connection.QueryAsync<(long Spacecraft, byte[] Seen)>("SELECT spacecraft, seen FROM alarm_events"))
            .ToDictionary(row => (int)row.Spacecraft, row => SequenceSet.Read(row.Seen));

    /// <summary>The audit of an alarm from behind an entry on, with the entries' keys, oldest first.</summary>
    public static async Task<(List<(long Key, AlarmTransition Change)> Changes, long Total)> ReadChangesAsync(DbConnection connection, long alarm, long after, int most)
    {
        var rows = await connection.QueryAsync<ChangeRow>(
            "SELECT * FROM alarm_changes WHERE alarm = @alarm AND id > @after ORDER BY id LIMIT @most", new { alarm, after, most });
        var total = await connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM alarm_changes WHERE alarm = @alarm", new { alarm });
        return ([.. rows.Select(row => (row.Id, row.ToTransition()))], total);
    }

    public static Task WriteAsync(DbConnection connection, IEnumerable<Alarm> alarms) => connection.ExecuteAsync(
        """
        INSERT INTO alarms (id, spacecraft, parameter, process_ok, triggered, acknowledged, latched, shelved, severity, latching, since_us,
            value, limit_text, violations, acknowledged_by, comment, shelved_until_us, shelved_reason, watch, late_watch)
        VALUES (@Id, @Spacecraft, @Parameter, @ProcessOk, @Triggered, @Acknowledged, @Latched, @Shelved, @severity, @Latching, @since,
            @Value, @Limit, @Violations, @AcknowledgedBy, @Comment, @shelvedUntil, @ShelvedReason, @Watch, @LateWatch)
        ON CONFLICT (id) DO UPDATE SET process_ok = excluded.process_ok, triggered = excluded.triggered,
            acknowledged = excluded.acknowledged, latched = excluded.latched, shelved = excluded.shelved, severity = excluded.severity,
            latching = excluded.latching, since_us = excluded.since_us, value = excluded.value, limit_text = excluded.limit_text,
            violations = excluded.violations, acknowledged_by = excluded.acknowledged_by, comment = excluded.comment,
            shelved_until_us = excluded.shelved_until_us, shelved_reason = excluded.shelved_reason, watch = excluded.watch,
            late_watch = excluded.late_watch
        """,
        alarms.Select(alarm => new
        {
            alarm.Id, alarm.Spacecraft, alarm.Parameter, alarm.Standing.ProcessOk, alarm.Standing.Triggered, alarm.Standing.Acknowledged,
            alarm.Standing.Latched, alarm.Standing.Shelved, severity = alarm.Standing.Severity.ToString(), alarm.Latching,
            since = alarm.Since?.UnixMicroseconds, alarm.Value, alarm.Limit, alarm.Violations, alarm.AcknowledgedBy, alarm.Comment,
            shelvedUntil = alarm.ShelvedUntil?.UnixMicroseconds, alarm.ShelvedReason, alarm.Watch, alarm.LateWatch,
        }));

    public static Task AddAsync(DbConnection connection, IEnumerable<AlarmTransition> changes) => connection.ExecuteAsync(
        """
        INSERT INTO alarm_changes (alarm, at_us, wall_us, from_state, to_state, severity, by_whom, comment, value)
        VALUES (@Alarm, @at, @wall, @from, @to, @severity, @By, @Comment, @Value)
        """,
        changes.Select(change => new
        {
            change.Alarm, at = change.At.UnixMicroseconds, wall = UtcMicroseconds.Of(change.Wall), from = change.From.ToString(),
            to = change.To.ToString(), severity = change.Severity.ToString(), change.By, change.Comment, change.Value,
        }));

    public static Task WriteEventsAsync(DbConnection connection, IEnumerable<(int Spacecraft, SequenceSet Seen)> events) => connection.ExecuteAsync(
        "INSERT INTO alarm_events (spacecraft, seen) VALUES (@Spacecraft, @seen) ON CONFLICT (spacecraft) DO UPDATE SET seen = excluded.seen",
        events.Select(spacecraft => new { spacecraft.Spacecraft, seen = spacecraft.Seen.Write() }));

    private static ScenarioTime? Time(long? microseconds) => microseconds is { } us ? ScenarioTime.FromUnixMicroseconds(us) : null;

#pragma warning disable CA1812, IDE1006 // made by Dapper, named as the columns
    private sealed class Row
    {
        public long Id { get; init; }

        public long Spacecraft { get; init; }

        public string Parameter { get; init; } = "";

        public bool Process_ok { get; init; }

        public bool Triggered { get; init; }

        public bool Acknowledged { get; init; }

        public bool Latched { get; init; }

        public bool Shelved { get; init; }

        public string Severity { get; init; } = "";

        public bool Latching { get; init; }

        public long? Since_us { get; init; }

        public double? Value { get; init; }

        public string? Limit_text { get; init; }

        public long Violations { get; init; }

        public string? Acknowledged_by { get; init; }

        public string? Comment { get; init; }

        public long? Shelved_until_us { get; init; }

        public string? Shelved_reason { get; init; }

        public string Watch { get; init; } = "";

        public string Late_watch { get; init; } = "";

        public Alarm ToAlarm() => new(Id, (int)Spacecraft, Parameter)
        {
            Standing = new AlarmStanding(Process_ok, Triggered, Acknowledged, Latched, Shelved, Enum.Parse<AlarmSeverity>(Severity)),
            Latching = Latching,
            Since = Time(Since_us),
            Value = Value,
            Limit = Limit_text,
            Violations = Violations,
            AcknowledgedBy = Acknowledged_by,
            Comment = Comment,
            ShelvedUntil = Time(Shelved_until_us),
            ShelvedReason = Shelved_reason,
            Watch = Watch,
            LateWatch = Late_watch,
        };
    }

    private sealed class ChangeRow
    {
        public long Id { get; init; }

        public long Alarm { get; init; }

        public long At_us { get; init; }

        public long Wall_us { get; init; }

        public string From_state { get; init; } = "";

        public string To_state { get; init; } = "";

        public string Severity { get; init; } = "";

        public string? By_whom { get; init; }

        public string? Comment { get; init; }

        public double? Value { get; init; }

        public AlarmTransition ToTransition() => new(
            Alarm, ScenarioTime.FromUnixMicroseconds(At_us), UtcMicroseconds.ToInstant(Wall_us), Enum.Parse<AlarmState>(From_state),
            Enum.Parse<AlarmState>(To_state), Enum.Parse<AlarmSeverity>(Severity), By_whom, Comment, Value);
    }
#pragma warning restore CA1812, IDE1006
}
