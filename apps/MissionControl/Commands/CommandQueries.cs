using System.Data.Common;
using Dapper;
using ScAi.Messages;
using ScAi.Sql;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>Lists of commands and of their changes, newest first.</summary>
internal static class CommandQueries
{
    public static async Task<(IReadOnlyList<Command> Commands, long Total)> ListAsync(
        DbConnection connection, IReadOnlyList<CommandState> states, int? spacecraft, long? before, int most)
    {
        var values = new DynamicParameters(new { spacecraft, before = before ?? long.MaxValue, most });
        for (var i = 0; i < states.Count; i++)
        {
            values.Add($"state{i}", CommandText.Of(states[i]));
        }

        var where = "WHERE 1 = 1"
            + (states.Count > 0 ? $" AND state IN ({string.Join(", ", states.Select((_, i) => $"@state{i}"))})" : "")
            + (spacecraft is null ? "" : " AND spacecraft = @spacecraft");
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM commands {where}", values);
        var rows = await connection.QueryAsync<CommandRow>(
            $"SELECT {CommandRow.Columns} FROM commands {where} AND sequence < @before ORDER BY sequence DESC LIMIT @most", values);
        return ([.. rows.Select(row => row.ToCommand())], total);
    }

    /// <summary>The log of one command, oldest first.</summary>
    public static async Task<IReadOnlyList<CommandChange>> LogOfAsync(DbConnection connection, string key) =>
        [.. (await connection.QueryAsync<LogRow>($"SELECT {LogRow.Columns} FROM command_log WHERE key = @key ORDER BY id", new { key }))
            .Select(row => row.ToChange())];

    public static async Task<ListPage<CommandChange>> LogAsync(DbConnection connection, int? spacecraft, long? before, int most)
    {
        var where = spacecraft is null ? "WHERE 1 = 1" : "WHERE spacecraft = @spacecraft";
        var values = new { spacecraft, before = before ?? long.MaxValue, most };
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM command_log {where}", values);
        var rows = (await connection.QueryAsync<LogRow>(
            $"SELECT {LogRow.Columns} FROM command_log {where} AND id < @before ORDER BY id DESC LIMIT @most", values)).AsList();
        return new ListPage<CommandChange>([.. rows.Select(row => row.ToChange())], rows.Count == most ? rows[^1].Id : null, total);
    }

    private sealed class LogRow
    {
        public const string Columns = """
            id AS Id, key AS Key, spacecraft AS Spacecraft, command AS Command, at_us AS At, wall_us AS Wall, from_state AS FromState,
            to_state AS ToState, who AS Who, reason AS Reason
            """;

        public long Id { get; init; }

        public string Key { get; init; } = "";

        public long Spacecraft { get; init; }

        public string Command { get; init; } = "";

        public long At { get; init; }

        public long Wall { get; init; }

        public string? FromState { get; init; }

        public string ToState { get; init; } = "";

        public string? Who { get; init; }

        public string? Reason { get; init; }

        public CommandChange ToChange() => new(
            Key,
            (int)Spacecraft,
            Command,
            ScenarioTime.FromUnixMicroseconds(At),
            UtcMicroseconds.ToInstant(Wall),
            FromState is null ? null : CommandText.Read<CommandState>(FromState),
            CommandText.Read<CommandState>(ToState),
            Who,
            Reason);
    }
}
