using System.Data.Common;
using Dapper;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.Sql;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Logs;

/// <summary>The ground control log. Entries are added, and never changed or removed.</summary>
internal static class GroundLog
{
    private const int LongestText = 4_000;
    private const int LongestShift = 40;

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static void Check(NewLogEntry entry, MissionBook mission)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(entry.Text) || entry.Text.Length > LongestText)
        {
            errors["text"] = [$"expected 1 to {LongestText} characters"];
        }

        if (entry.Shift is { Length: > LongestShift })
        {
            errors["shift"] = [$"expected at most {LongestShift} characters"];
        }

        if (entry.Spacecraft is { } spacecraft && !mission.Now.Spacecraft.ContainsKey(spacecraft))
        {
            errors["spacecraft"] = ["expected the id of a spacecraft of this mission"];
        }

        if (errors.Count > 0)
        {
            throw new ProblemException(Problem.Invalid(errors));
        }
    }

    public static async Task<GroundLogEntry> AddAsync(MissionTurn turn, NewLogEntry entry, string author)
    {
        var shift = entry.Shift?.Trim() ?? "";
        var id = await turn.Connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO ground_log (at_us, wall_us, author, shift, spacecraft, body)
            VALUES (@at, @wall, @author, @shift, @Spacecraft, @Text) RETURNING id
            """,
            new { at = turn.Now.UnixMicroseconds, wall = UtcMicroseconds.Of(turn.Wall), author, shift, entry.Spacecraft, entry.Text });
        return new GroundLogEntry(id, turn.Now, turn.Wall, author, shift, entry.Spacecraft, entry.Text);
    }

    /// <summary>Entries, newest first.</summary>
    public static async Task<ListPage<GroundLogEntry>> ListAsync(DbConnection connection, int? spacecraft, long? before, int most)
    {
        var where = spacecraft is null ? "WHERE 1 = 1" : "WHERE spacecraft = @spacecraft";
        var values = new { spacecraft, before = before ?? long.MaxValue, most };
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM ground_log {where}", values);
        var rows = (await connection.QueryAsync<(long Id, long At, long Wall, string Author, string Shift, long? Spacecraft, string Text)>(
            $"SELECT id, at_us, wall_us, author, shift, spacecraft, body FROM ground_log {where} AND id < @before ORDER BY id DESC LIMIT @most",
            values)).AsList();
        return new ListPage<GroundLogEntry>(
            [.. rows.Select(row => new GroundLogEntry(
                row.Id, ScenarioTime.FromUnixMicroseconds(row.At), UtcMicroseconds.ToInstant(row.Wall), row.Author, row.Shift, (int?)row.Spacecraft, row.Text))],
            rows.Count == most ? rows[^1].Id : null,
            total);
    }
}
