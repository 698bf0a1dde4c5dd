using System.Data.Common;
using Dapper;
using ScAi.MissionControl.Commands;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>What has been done to the software on board: commands of that subsystem and what it says.</summary>
internal static class SoftwareLog
{
    /// <summary>Steps, newest first.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="spacecraft">Of one spacecraft; null for all.</param>
    /// <param name="after">How many newer ones to leave out.</param>
    /// <param name="most">How many at most.</param>
    public static async Task<ListPage<SoftwareUpdate>> ListAsync(DbConnection connection, int? spacecraft, long? after, int most)
    {
        var of = spacecraft is null ? "" : "AND spacecraft = @spacecraft";
        var union = $"""
            SELECT spacecraft, generated_us AS at_us, code, body, NULL AS key, id FROM mission_events WHERE source = 'software' {of}
            UNION ALL
            SELECT spacecraft, at_us, to_state AS code, command || COALESCE(': ' || reason, '') AS body, key, id FROM command_log
                WHERE command LIKE 'software.%' {of}
            """;
        var values = new { spacecraft, skip = after ?? 0, most };
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM ({union}) AS steps", values);
        var rows = (await connection.QueryAsync<(long Spacecraft, long At, string Code, string Text, string? Key)>(
            $"SELECT spacecraft, at_us, code, body, key FROM ({union}) AS steps ORDER BY at_us DESC, id DESC LIMIT @most OFFSET @skip", values))
            .Select(row => new SoftwareUpdate((int)row.Spacecraft, ScenarioTime.FromUnixMicroseconds(row.At), row.Code, row.Text, row.Key)).ToList();
        var reached = (after ?? 0) + rows.Count;
        return new ListPage<SoftwareUpdate>(rows, reached < total ? reached : null, total);
    }
}
