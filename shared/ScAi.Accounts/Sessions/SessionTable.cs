using System.Data.Common;
using Dapper;
using ScAi.Sql;

namespace ScAi.Accounts;

/// <summary>The statements on sessions and refresh tokens; each runs on a connection that the caller holds.</summary>
internal static class SessionTable
{
    public static Task BeginAsync(DbConnection connection, string id, string accountId, Origin origin, DateTimeOffset now) => connection.ExecuteAsync(
        """
        INSERT INTO account_sessions (id, account_id, begun_us, used_us, address, agent)
        VALUES (@id, @accountId, @now, @now, @address, @agent)
        """,
        new { id, accountId, now = UtcMicroseconds.Of(now), address = PlainText.Of(origin.Address), agent = PlainText.Of(origin.Agent) });

    public static Task AddTokenAsync(DbConnection connection, string token, string sessionId, DateTimeOffset now) => connection.ExecuteAsync(
        "INSERT INTO refresh_tokens (hash, session_id, issued_us) VALUES (@hash, @sessionId, @now)",
        new { hash = Secrets.HashOf(token), sessionId, now = UtcMicroseconds.Of(now) });

    /// <summary>Uses a refresh token up; its session, or null when it is unknown or has been used before. Only one of many at once succeeds.</summary>
    public static Task<string?> UseTokenAsync(DbConnection connection, string token, DateTimeOffset now) => connection.ExecuteScalarAsync<string?>(
        "UPDATE refresh_tokens SET used_us = @now WHERE hash = @hash AND used_us IS NULL RETURNING session_id",
        new { hash = Secrets.HashOf(token), now = UtcMicroseconds.Of(now) });

    /// <summary>The session of a refresh token, used or not.</summary>
    public static Task<string?> SessionOfAsync(DbConnection connection, string token) => connection.ExecuteScalarAsync<string?>(
        "SELECT session_id FROM refresh_tokens WHERE hash = @hash", new { hash = Secrets.HashOf(token) });

    /// <summary>A session that lives at an instant, of an account in any state.</summary>
    public static Task<SessionRow?> LivingAsync(DbConnection connection, string id, SessionTimes times) =>
        connection.QuerySingleOrDefaultAsync<SessionRow?>(
            $"SELECT {SessionRow.Columns} FROM account_sessions WHERE id = @id AND {SessionTimes.Lives}",
            new { id, times.RestUs, times.BegunUs });

    public static async Task<IReadOnlyList<SessionRow>> LivingOfAsync(DbConnection connection, string accountId, SessionTimes times) =>
        (await connection.QueryAsync<SessionRow>(
            $"SELECT {SessionRow.Columns} FROM account_sessions WHERE account_id = @accountId AND {SessionTimes.Lives} ORDER BY begun_us DESC, id",
            new { accountId, times.RestUs, times.BegunUs })).AsList();

    public static Task TouchAsync(DbConnection connection, string id, DateTimeOffset now) => connection.ExecuteAsync(
        "UPDATE account_sessions SET used_us = @now WHERE id = @id", new { id, now = UtcMicroseconds.Of(now) });

    /// <summary>Ends a session; false when it had ended.</summary>
    public static async Task<bool> EndAsync(DbConnection connection, string id, DateTimeOffset now) => await connection.ExecuteAsync(
        "UPDATE account_sessions SET ended_us = @now WHERE id = @id AND ended_us IS NULL", new { id, now = UtcMicroseconds.Of(now) }) == 1;

    /// <summary>Ends all sessions of an account, but perhaps one; how many that were.</summary>
    public static Task<int> EndAllAsync(DbConnection connection, string accountId, string except, DateTimeOffset now) => connection.ExecuteAsync(
        "UPDATE account_sessions SET ended_us = @now WHERE account_id = @accountId AND id <> @except AND ended_us IS NULL",
        new { accountId, except, now = UtcMicroseconds.Of(now) });

    /// <summary>Removes the sessions of an account that are over, with their refresh tokens.</summary>
    public static Task TidyAsync(DbConnection connection, string accountId, SessionTimes times) => connection.ExecuteAsync(
        $"DELETE FROM account_sessions WHERE account_id = @accountId AND NOT ({SessionTimes.Lives})",
        new { accountId, times.RestUs, times.BegunUs });
}
