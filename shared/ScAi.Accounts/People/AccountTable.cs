using System.Data.Common;
using Dapper;
using ScAi.Sql;

namespace ScAi.Accounts;

/// <summary>The statements on accounts; each runs on a connection that the caller holds.</summary>
internal static class AccountTable
{
    private const string Columns = "id, name, email, password, state, created_us AS CreatedUs";

    public static Task<AccountRow?> ByNameAsync(DbConnection connection, string key) =>
        connection.QuerySingleOrDefaultAsync<AccountRow>($"SELECT {Columns} FROM accounts WHERE name_key = @key", new { key });

    public static Task<AccountRow?> ByIdAsync(DbConnection connection, string id) =>
        connection.QuerySingleOrDefaultAsync<AccountRow>($"SELECT {Columns} FROM accounts WHERE id = @id", new { id });

    public static async Task<IReadOnlyList<string>> RolesAsync(DbConnection connection, string id) =>
        (await connection.QueryAsync<string>("SELECT role FROM account_roles WHERE account_id = @id ORDER BY role", new { id })).AsList();

    public static async Task<Account> WithRolesAsync(DbConnection connection, AccountRow row) => new(
        row.Id, row.Name, row.Email, row.StateNow, await RolesAsync(connection, row.Id), UtcMicroseconds.ToInstant(row.CreatedUs));

    /// <summary>A page of accounts in the order of their names, and the name after which the next page begins.</summary>
    public static async Task<IReadOnlyList<Account>> PageAsync(DbConnection connection, AccountState? state, string after, int most)
    {
        var rows = (await connection.QueryAsync<AccountRow>(
            $"SELECT {Columns} FROM accounts WHERE name_key > @after AND (@state = '' OR state = @state) ORDER BY name_key LIMIT @most",
            new { after, state = state?.ToColumn() ?? "", most })).AsList();
        var page = new List<Account>(rows.Count);
        foreach (var row in rows)
        {
            page.Add(await WithRolesAsync(connection, row));
        }

        return page;
    }

    /// <summary>Adds an account; false when its name is taken.</summary>
    public static async Task<bool> AddAsync(
        DbConnection connection, string id, string name, string email, PasswordHash password, AccountState state, DateTimeOffset now) =>
        await connection.ExecuteAsync(
            """
            INSERT INTO accounts (id, name, name_key, email, password, state, created_us)
            VALUES (@id, @name, @key, @email, @password, @state, @now) ON CONFLICT (name_key) DO NOTHING
            """,
            new
            {
                id, name, key = AccountName.KeyOf(name), email, password = password.ToString(), state = state.ToColumn(),
                now = UtcMicroseconds.Of(now),
            }) == 1;

    public static Task SetStateAsync(DbConnection connection, string id, AccountState state) =>
        connection.ExecuteAsync("UPDATE accounts SET state = @state WHERE id = @id", new { id, state = state.ToColumn() });

    public static Task SetPasswordAsync(DbConnection connection, string id, PasswordHash password) =>
        connection.ExecuteAsync("UPDATE accounts SET password = @password WHERE id = @id", new { id, password = password.ToString() });

    /// <summary>Forgets what is personal in a closed account, but for the name, which stays taken.</summary>
    public static Task ForgetAsync(DbConnection connection, string id) =>
        connection.ExecuteAsync("UPDATE accounts SET email = '', password = '' WHERE id = @id", new { id });

    /// <summary>Gives an account its roles; one that is not there costs the same and gets none.</summary>
    public static async Task SetRolesAsync(DbConnection connection, string id, IEnumerable<string> roles)
    {
        await connection.ExecuteAsync("DELETE FROM account_roles WHERE account_id = @id", new { id });
        foreach (var role in roles)
        {
            await connection.ExecuteAsync(
                "INSERT INTO account_roles (account_id, role) SELECT id, @role FROM accounts WHERE id = @id", new { id, role });
        }
    }

    public static Task<long> CountAsync(DbConnection connection, AccountState? state) => state is { } one
        ? connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM accounts WHERE state = @state", new { state = one.ToColumn() })
        : connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM accounts");

    /// <summary>Whether an active account has one of these roles.</summary>
    public static async Task<bool> IsAnyActiveAsync(DbConnection connection, IEnumerable<string> roles)
    {
        foreach (var role in roles)
        {
            if (await connection.ExecuteScalarAsync<long>(
                "SELECT COUNT(*) FROM accounts JOIN account_roles ON account_id = id WHERE state = 'active' AND role = @role", new { role }) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
