using System.Data.Common;
using Dapper;
using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>Everything that happens to spacecraft, past and foreseen, on one line of time.</summary>
internal sealed class Timeline(MissionBook mission, Forecast forecast)
{
    /// <summary>What lies in <c>[from, to)</c>, or reaches into it, in order.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="spacecraft">Of one spacecraft; null for all.</param>
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive.</param>
    public async Task<IReadOnlyList<TimelineItem>> BetweenAsync(DbConnection connection, int? spacecraft, ScenarioTime from, ScenarioTime to)
    {
        var items = new List<TimelineItem>(EventItems.Of(await EventLog.BetweenAsync(connection, spacecraft, from, to)));
        items.AddRange(await ContactsAsync(connection, spacecraft, from, to));
        items.AddRange(await CommandsAsync(connection, spacecraft, from, to));
        items.AddRange(forecast.Between(spacecraft, from, to));
        return [.. items.OrderBy(item => item.From).ThenBy(item => item.Spacecraft).ThenBy(item => item.Kind, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<TimelineItem>> ContactsAsync(DbConnection connection, int? spacecraft, ScenarioTime from, ScenarioTime to)
    {
        var rows = await connection.QueryAsync<(long Spacecraft, long Station, long From, long? To)>(
            $"""
            SELECT spacecraft, station, from_us, to_us FROM contacts WHERE from_us < @to AND (to_us IS NULL OR to_us > @from)
                {(spacecraft is null ? "" : "AND spacecraft = @spacecraft")}
            """,
            new { from = from.UnixMicroseconds, to = to.UnixMicroseconds, spacecraft });
        var known = mission.Now;
        return rows.Where(row => known.Spacecraft.ContainsKey((int)row.Spacecraft)).Select(row => new TimelineItem(
            (int)row.Spacecraft,
            "contact",
            known.Stations.GetValueOrDefault((int)row.Station)?.Name ?? $"station {row.Station}",
            ScenarioTime.FromUnixMicroseconds(row.From),
            row.To is { } end ? ScenarioTime.FromUnixMicroseconds(end) : null,
            false));
    }

    /// <summary>Commands from when they were radiated to their end; those that still wait from when they are due.</summary>
    private static async Task<IEnumerable<TimelineItem>> CommandsAsync(DbConnection connection, int? spacecraft, ScenarioTime from, ScenarioTime to)
    {
        var rows = await connection.QueryAsync<CommandRow>(
            $"""
            SELECT {CommandRow.Columns} FROM commands
            WHERE COALESCE(sent_us, execute_at_us, release_at_us, queued_us, changed_us) < @to
                AND (changed_us >= @from OR execute_at_us >= @from OR is_final = FALSE)
                {(spacecraft is null ? "" : "AND spacecraft = @spacecraft")}
            ORDER BY sequence DESC LIMIT {ListPage<TimelineItem>.Most}
            """,
            new { from = from.UnixMicroseconds, to = to.UnixMicroseconds, spacecraft });
        return rows.Select(row => ItemOf(row.ToCommand()));
    }

    private static TimelineItem ItemOf(Command command)
    {
        var isOver = CommandMachine.IsFinal(command.State);
        var due = command.Schedule.ExecuteAt ?? command.DueAt;
        var begins = command.Sent ?? (isOver || due is null || due == ScenarioTime.MinValue ? command.Queued ?? command.Changed : due.Value);
        var severity = command.State is CommandState.Failed ? AlarmSeverity.Warning
            : command.State is CommandState.Expired ? AlarmSeverity.Watch
            : (AlarmSeverity?)null;
        return new TimelineItem(
            command.Spacecraft, "command", $"{command.Name} ({CommandText.Of(command.State)})", begins,
            isOver ? ScenarioTime.Max(begins, command.Changed) : null, command.Sent is null && !isOver, severity, command.Key);
    }
}
