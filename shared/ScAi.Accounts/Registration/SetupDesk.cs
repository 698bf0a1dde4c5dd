using Dapper;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.Accounts;

/// <summary>Makes the first administrator: who holds the machine gets a one-time token, who holds the token chooses name and password.</summary>
/// <remarks>Works also later, when no administrator is at hand: whoever may open the database could do as much without it.</remarks>
public sealed class SetupDesk
{
    /// <summary>How long a token is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly AccountOffice _office;
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal SetupDesk(AccountOffice office, Database database, TimeProvider clock) => (_office, _database, _clock) = (office, database, clock);

    /// <summary>Makes a token, good once within an hour. The database keeps its hash only; tokens made before are void.</summary>
    public Task<string> IssueAsync(CancellationToken cancellation = default) => _database.WriteAsync(
        async connection =>
        {
            var token = Secrets.NewToken();
            await _office.Audit.AppendAsync(connection, Origin.CommandLine.Event(AuditActions.SetupIssued, ""));
            await connection.ExecuteAsync("DELETE FROM setup_tokens");
            await connection.ExecuteAsync(
                "INSERT INTO setup_tokens (hash, expires_us) VALUES (@hash, @until)",
                new { hash = Secrets.HashOf(token), until = UtcMicroseconds.Of(_clock.GetUtcNow() + Lifetime) });
            return token;
        },
        cancellation);

    /// <summary>Redeems a token: makes an active administrator.</summary>
    /// <exception cref="ProblemException">
    /// 400: name or password are not as expected, the token stays good; 401: the token is unknown, used or too old; 409: the name is taken.
    /// </exception>
    public async Task<Account> RedeemAsync(string token, string name, string password, Origin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(origin);
        AccountDesk.RequireFit(name, password, email: null);
        if (!await _database.ReadAsync(async connection => await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM setup_tokens WHERE hash = @hash AND redeemed_us IS NULL AND expires_us > @now", TokenNow(token)) == 1, cancellation))
        {
            throw new ProblemException(Refused());
        }

        var record = await _office.Hasher.HashAsync(password, cancellation);
        var account = new Account(Secrets.NewId(), name, "", AccountState.Active, [_office.Options.AdministratorRole], _clock.GetUtcNow());
        await _database.WriteAsync(
            async connection =>
            {
                await _office.Audit.AppendAsync(connection, origin.Event(AuditActions.SetupRedeemed, account.Id));
                if (await connection.ExecuteAsync(
                    "UPDATE setup_tokens SET redeemed_us = @now WHERE hash = @hash AND redeemed_us IS NULL AND expires_us > @now", TokenNow(token)) != 1)
                {
                    throw new ProblemException(Refused());
                }

                if (!await AccountTable.AddAsync(connection, account.Id, name, "", record, account.State, account.CreatedAt))
                {
                    throw new ProblemException(Problem.Conflict("The name is taken."));
                }

                await AccountTable.SetRolesAsync(connection, account.Id, account.Roles);
            },
            cancellation);
        return account;
    }

    private object TokenNow(string token) => new { hash = Secrets.HashOf(token), now = UtcMicroseconds.Of(_clock.GetUtcNow()) };

    private static Problem Refused() => Problem.Unauthenticated("The token is unknown, used up or older than an hour.");
}
