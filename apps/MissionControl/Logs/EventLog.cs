using System.Data.Common;
using Dapper;
using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>Keeps mission events, each once.</summary>
internal sealed class EventLog : IMissionPart
{
    /// <inheritdoc />
    public Task LoadAsync(DbConnection connection) => Task.CompletedTask;

    /// <inheritdoc />
    public void Begin(Federation.RunPlan plan)
    {
    }

    /// <inheritdoc />
    public async Task FollowAsync(MissionTick tick)
    {
        ArgumentNullException.ThrowIfNull(tick);
        foreach (var happened in tick.Inbox.InOrder().OfType<SpacecraftEvent>())
        {
            await tick.Connection.ExecuteAsync(
                """
                INSERT INTO mission_events (spacecraft, sequence, generated_us, received_us, recorded, severity, source, code, body)
                VALUES (@Id, @Sequence, @generated, @received, @Recorded, @severity, @Source, @Code, @Text)
                ON CONFLICT (spacecraft, sequence) DO NOTHING
                """,
                new
                {
                    happened.Id,
                    happened.Sequence,
                    generated = happened.Generated.UnixMicroseconds,
                    received = happened.Time.UnixMicroseconds,
                    happened.Recorded,
                    severity = (long)happened.Severity,
                    happened.Source,
                    happened.Code,
                    happened.Text,
                });
        }
    }

    /// <summary>Events, newest first.</summary>
    public static async Task<ListPage<MissionEvent>> ListAsync(
        DbConnection connection, int? spacecraft, EventSeverity? atLeast, string? source, long? before, int most)
    {
        var where = "WHERE severity >= @severity"
            + (spacecraft is null ? "" : " AND spacecraft = @spacecraft")
            + (source is null ? "" : " AND source = @source");
        var values = new { spacecraft, severity = (long)(atLeast ?? EventSeverity.Info), source, before = before ?? long.MaxValue, most };
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM mission_events {where}", values);
        var rows = (await connection.QueryAsync<EventRow>(
            $"SELECT {EventRow.Columns} FROM mission_events {where} AND id < @before ORDER BY id DESC LIMIT @most", values)).AsList();
        return new ListPage<MissionEvent>([.. rows.Select(row => row.ToEvent())], rows.Count == most ? rows[^1].Id : null, total);
    }

    /// <summary>What happened in <c>[from, to)</c>, in order.</summary>
    public static async Task<IReadOnlyList<MissionEvent>> BetweenAsync(DbConnection connection, int? spacecraft, ScenarioTime from, ScenarioTime to)
    {
        var rows = await connection.QueryAsync<EventRow>(
            $"""
            SELECT {EventRow.Columns} FROM mission_events WHERE generated_us >= @from AND generated_us < @to
                {(spacecraft is null ? "" : "AND spacecraft = @spacecraft")}
            ORDER BY generated_us, spacecraft, sequence
            """,
            new { from = from.UnixMicroseconds, to = to.UnixMicroseconds, spacecraft });
        return [.. rows.Select(row => row.ToEvent())];
    }
}
