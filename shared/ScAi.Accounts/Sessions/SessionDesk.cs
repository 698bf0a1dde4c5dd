using System.Data.Common;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.Accounts;

/// <summary>Signs in, refreshes and signs out.</summary>
/// <remarks>
/// Each refresh token is good once. One that comes a second time was copied: its whole session ends, for the owner and for
/// whoever copied it. What is refused ends with a <see cref="ProblemException"/>.
/// </remarks>
public sealed class SessionDesk
{
    private readonly AccountOffice _office;
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal SessionDesk(AccountOffice office, Database database, TimeProvider clock) => (_office, _database, _clock) = (office, database, clock);

    /// <summary>Signs in with name and password.</summary>
    /// <exception cref="ProblemException">
    /// 401: name or password is wrong, and nobody can tell which; 403: both are right, but the account is not active; 429: too
    /// many failures, wait.
    /// </exception>
    public async Task<SessionPass> SignInAsync(string name, string password, Origin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var account = await CheckAsync(name, password, Wrong(), origin, cancellation);
        var fresh = _office.Hasher.IsOutdated(PasswordHash.Parse(account.Password)) ? await _office.Hasher.HashAsync(password, cancellation) : null;
        return await _database.WriteAsync(
            async connection =>
            {
                var (now, id) = (_clock.GetUtcNow(), Secrets.NewId());
                await _office.Audit.AppendAsync(connection, (origin with { AccountId = account.Id }).Event(AuditActions.SignedIn, id));
                var current = await AccountTable.ByIdAsync(connection, account.Id);
                if (current is not { StateNow: AccountState.Active } || current.Password != account.Password)
                {
                    throw new ProblemException(Wrong());
                }

                if (fresh is not null)
                {
                    await AccountTable.SetPasswordAsync(connection, account.Id, fresh);
                }

                await SessionTable.TidyAsync(connection, account.Id, SessionTimes.At(now, _office.Options));
                await SessionTable.BeginAsync(connection, id, account.Id, origin, now);
                return await PassAsync(connection, current, id, now, now);
            },
            cancellation);
    }

    /// <summary>Gives new tokens for a refresh token; the old one is used up.</summary>
    /// <exception cref="ProblemException">401: the token is unknown, used up or its session is over.</exception>
    public async Task<SessionPass> RefreshAsync(string token, Origin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(origin);
        var pass = await _database.WriteAsync(
            async connection =>
            {
                var now = _clock.GetUtcNow();
                if (await SessionTable.UseTokenAsync(connection, token, now) is not { } id)
                {
                    await EndReusedAsync(connection, token, origin, now);
                    return null;
                }

                if (await SessionTable.LivingAsync(connection, id, SessionTimes.At(now, _office.Options)) is not { } session
                    || await AccountTable.ByIdAsync(connection, session.AccountId) is not { StateNow: AccountState.Active } account)
                {
                    return null;
                }

                await SessionTable.TouchAsync(connection, id, now);
                return await PassAsync(connection, account, id, UtcMicroseconds.ToInstant(session.BegunUs), now);
            },
            cancellation);
        if (pass is null)
        {
            _office.Live.Forget();
            throw new ProblemException(Problem.Unauthenticated("The session is over."));
        }

        return pass;
    }

    /// <summary>The sessions of a caller that live, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(Caller caller, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var rows = await _database.ReadAsync(
            connection => SessionTable.LivingOfAsync(connection, caller.AccountId, SessionTimes.At(_clock.GetUtcNow(), _office.Options)), cancellation);
        return [.. rows.Select(row => new Session(
            row.Id, UtcMicroseconds.ToInstant(row.BegunUs), UtcMicroseconds.ToInstant(row.UsedUs), row.Address, row.Agent, row.Id == caller.SessionId))];
    }

    /// <summary>Ends one of the caller's own sessions.</summary>
    /// <exception cref="ProblemException">404: the caller has no such session.</exception>
    public async Task EndAsync(Caller caller, string sessionId, Origin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(origin);
        await _database.WriteAsync(
            async connection =>
            {
                var now = _clock.GetUtcNow();
                await _office.Audit.AppendAsync(connection, origin.Event(AuditActions.SessionEnded, sessionId, "by its owner"));
                var session = await SessionTable.LivingAsync(connection, sessionId, SessionTimes.At(now, _office.Options));
                if (session?.AccountId != caller.AccountId || !await SessionTable.EndAsync(connection, sessionId, now))
                {
                    throw new ProblemException(Problem.NotFound("such session"));
                }
            },
            cancellation);
        _office.Live.Forget();
    }

    /// <summary>Holds a password against an account: the same work and the same refusal for every name.</summary>
    internal async Task<AccountRow> CheckAsync(string name, string password, Problem refusal, Origin origin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(password);
        var key = AccountName.KeyOf(name);
        if (_office.Guesses.Begin(key) is { } wait)
        {
            throw new ProblemException(Problem.TooMany("Too many attempts on this name.", wait));
        }

        var account = await _database.ReadAsync(connection => AccountTable.ByNameAsync(connection, key), cancellation);
        var record = account is null or { StateNow: AccountState.Closed } ? null : PasswordHash.Parse(account.Password);
        var isRight = password.Length <= 2 * PasswordPolicy.MostLength && await _office.Hasher.VerifyAsync(password, record, cancellation);
        if (!isRight)
        {
            // A name that does not exist may be a password in the wrong field: it is not written down.
            await _office.Audit.AppendAsync(origin.Event(AuditActions.SignInFailed, account?.Id ?? "", account is null ? "unknown name" : "wrong password"), cancellation);
            throw new ProblemException(refusal);
        }

        _office.Guesses.Succeed(key);
        return account!.StateNow == AccountState.Active ? account : throw new ProblemException(Problem.Forbidden(
            account.StateNow == AccountState.Pending ? "The account waits for an administrator to activate it." : "The account is banned."));
    }

    private static Problem Wrong() => Problem.Unauthenticated("The name or the password is wrong.");

    private async Task EndReusedAsync(DbConnection connection, string token, Origin origin, DateTimeOffset now)
    {
        if (await SessionTable.SessionOfAsync(connection, token) is { } session && await SessionTable.EndAsync(connection, session, now))
        {
            await _office.Audit.AppendAsync(connection, origin.Event(AuditActions.RefreshReused, session));
        }
    }

    private async Task<SessionPass> PassAsync(DbConnection connection, AccountRow account, string sessionId, DateTimeOffset begunAt, DateTimeOffset now)
    {
        var refresh = Secrets.NewToken();
        await SessionTable.AddTokenAsync(connection, refresh, sessionId, now);
        var roles = await AccountTable.RolesAsync(connection, account.Id);
        var caller = new Caller(account.Id, account.Name, sessionId, roles, _office.Options.Roles.PermissionsOf(roles));
        var (rest, end) = (now + _office.Options.SessionRest, begunAt + _office.Options.SessionLifetime);
        return new SessionPass(_office.Tokens.Issue(account.Id, sessionId), refresh, rest < end ? rest : end, caller, account.Email);
    }
}
