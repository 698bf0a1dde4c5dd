using System.Data.Common;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.Accounts;

/// <summary>Registers accounts and changes them; every change stands in the audit log or does not happen.</summary>
/// <remarks>What is refused ends with a <see cref="ProblemException"/>.</remarks>
public sealed class AccountDesk
{
    /// <summary>How many accounts may wait for an administrator; beyond that registration pauses.</summary>
    public const int MostPending = 1000;

    private readonly AccountOffice _office;
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal AccountDesk(AccountOffice office, Database database, TimeProvider clock) => (_office, _database, _clock) = (office, database, clock);

    /// <summary>Registers an account. Whether the name was free is not told: the result looks the same.</summary>
    /// <returns>The account as it would be; if the name was taken, it is not there.</returns>
    /// <exception cref="ProblemException">400: name, e-mail or password are not as expected; 429: too many accounts are pending.</exception>
    public async Task<Account> RegisterAsync(string name, string password, string? email, Origin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        RequireFit(name, password, email);
        var record = await _office.Hasher.HashAsync(password, cancellation);
        var state = _office.Options.SelfActivation ? AccountState.Active : AccountState.Pending;
        var account = new Account(Secrets.NewId(), name, email ?? "", state, [_office.Options.FirstRole], _clock.GetUtcNow());
        await _database.WriteAsync(
            async connection =>
            {
                var isTaken = await AccountTable.ByNameAsync(connection, AccountName.KeyOf(name)) is { } other ? other.Id : null;
                await _office.Audit.AppendAsync(connection, origin.Event(isTaken is null ? AuditActions.Registered : AuditActions.RegisteredTwice, isTaken ?? account.Id));
                if (await AccountTable.CountAsync(connection, AccountState.Pending) >= MostPending)
                {
                    throw new ProblemException(Problem.TooMany("Too many accounts wait for an administrator.", TimeSpan.FromHours(1)));
                }

                // The same statements whether the name is taken or not, so that the time tells nothing; a name that is taken stays as it is.
                await AccountTable.AddAsync(connection, account.Id, name, account.Email, record, state, account.CreatedAt);
                await AccountTable.SetRolesAsync(connection, account.Id, account.Roles);
            },
            cancellation);
        return account;
    }

    /// <summary>An account.</summary>
    /// <exception cref="ProblemException">404: there is none.</exception>
    public Task<Account> FindAsync(string id, CancellationToken cancellation = default) => _database.ReadAsync(
        async connection => await AccountTable.WithRolesAsync(connection, await RequireAsync(connection, id)), cancellation);

    /// <summary>A page of accounts in the order of their names.</summary>
    /// <param name="state">Only those in a state; null: all.</param>
    /// <param name="after">The name after which the page begins; empty: the first page.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<Account>> ListAsync(AccountState? state, string after, int most, CancellationToken cancellation = default) =>
        _database.ReadAsync(connection => AccountTable.PageAsync(connection, state, AccountName.KeyOf(after), most), cancellation);

    /// <summary>How many accounts there are.</summary>
    /// <param name="state">Only those in a state; null: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<long> CountAsync(AccountState? state, CancellationToken cancellation = default) =>
        _database.ReadAsync(connection => AccountTable.CountAsync(connection, state), cancellation);

    /// <summary>Activates, bans or closes an account. Whoever is banned or closed is signed out everywhere.</summary>
    /// <exception cref="ProblemException">404: there is none; 409: the states do not follow, or it is the last administrator.</exception>
    public Task<Account> SetStateAsync(string id, AccountState state, Origin origin, CancellationToken cancellation = default) => ChangeAsync(
        async connection =>
        {
            await _office.Audit.AppendAsync(connection, origin.Event(AuditActions.StateChanged, id, state.ToColumn()));
            var row = await RequireAsync(connection, id);
            if (!row.StateNow.MayBecome(state))
            {
                throw new ProblemException(Problem.Conflict($"The account is {row.State} and cannot become {state.ToColumn()}."));
            }

            var isAdministrator = await IsAdministratorAsync(connection, row);
            await AccountTable.SetStateAsync(connection, id, state);
            await RequireAdministratorAsync(connection, isAdministrator);
            if (state != AccountState.Active)
            {
                await SessionTable.EndAllAsync(connection, id, except: "", _clock.GetUtcNow());
            }

            if (state == AccountState.Closed)
            {
                await AccountTable.ForgetAsync(connection, id);
            }

            return await AccountTable.WithRolesAsync(connection, await RequireAsync(connection, id));
        },
        cancellation);

    /// <summary>Gives an account other roles.</summary>
    /// <exception cref="ProblemException">400: there is no such role; 404: there is no such account; 409: it is the last administrator.</exception>
    public Task<Account> SetRolesAsync(string id, IReadOnlyList<string> roles, Origin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(roles);
        if (roles.FirstOrDefault(role => !_office.Options.Roles.Has(role)) is { } unknown)
        {
            throw new ProblemException(Problem.Invalid("roles", $"expected some of {_office.Options.Roles}; '{PlainText.Of(unknown)}' is none of them"));
        }

        return ChangeAsync(
            async connection =>
            {
                var chosen = roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                await _office.Audit.AppendAsync(connection, origin.Event(AuditActions.RolesChanged, id, string.Join(' ', chosen)));
                var row = await RequireAsync(connection, id);
                var isAdministrator = await IsAdministratorAsync(connection, row);
                await AccountTable.SetRolesAsync(connection, id, chosen);
                await RequireAdministratorAsync(connection, isAdministrator);
                return await AccountTable.WithRolesAsync(connection, row);
            },
            cancellation);
    }

    /// <summary>Gives the caller's account another password; its other sessions end.</summary>
    /// <exception cref="ProblemException">400: the new one is not as expected, or the old one wrong; 429: too many failures.</exception>
    public async Task ChangePasswordAsync(Caller caller, string oldPassword, string newPassword, Origin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(newPassword);
        if (PasswordPolicy.Objection(newPassword, caller.Name) is { } objection)
        {
            throw new ProblemException(Problem.Invalid("newPassword", objection));
        }

        await _office.Sessions.CheckAsync(caller.Name, oldPassword, Problem.Invalid("oldPassword", "the password is wrong"), origin, cancellation);
        var record = await _office.Hasher.HashAsync(newPassword, cancellation);
        await ChangeAsync(
            async connection =>
            {
                await _office.Audit.AppendAsync(connection, origin.Event(AuditActions.PasswordChanged, caller.AccountId));
                await AccountTable.SetPasswordAsync(connection, caller.AccountId, record);
                return await SessionTable.EndAllAsync(connection, caller.AccountId, except: caller.SessionId, _clock.GetUtcNow());
            },
            cancellation);
    }

    /// <summary>Closes the caller's own account.</summary>
    /// <exception cref="ProblemException">400: the password is wrong; 409: it is the last administrator; 429: too many failures.</exception>
    public async Task CloseAsync(Caller caller, string password, Origin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        await _office.Sessions.CheckAsync(caller.Name, password, Problem.Invalid("password", "the password is wrong"), origin, cancellation);
        await SetStateAsync(caller.AccountId, AccountState.Closed, origin, cancellation);
    }

    /// <summary>Ends all sessions of an account; how many that were.</summary>
    /// <exception cref="ProblemException">404: there is no such account.</exception>
    public Task<int> SignOutAsync(string id, Origin origin, CancellationToken cancellation = default) => ChangeAsync(
        async connection =>
        {
            await _office.Audit.AppendAsync(connection, origin.Event(AuditActions.SessionEnded, id, "all, by an administrator"));
            return await SessionTable.EndAllAsync(connection, (await RequireAsync(connection, id)).Id, except: "", _clock.GetUtcNow());
        },
        cancellation);

    internal static void RequireFit(string name, string password, string? email)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(password);
        var errors = new Dictionary<string, string[]>();
        foreach (var (field, objection) in new[]
        {
            ("name", AccountName.Objection(name)), ("email", AccountName.EmailObjection(email)), ("password", PasswordPolicy.Objection(password, name)),
        })
        {
            if (objection is not null)
            {
                errors[field] = [objection];
            }
        }

        if (errors.Count > 0)
        {
            throw new ProblemException(Problem.Invalid(errors));
        }
    }

    private static async Task<AccountRow> RequireAsync(DbConnection connection, string id) =>
        await AccountTable.ByIdAsync(connection, id) ?? throw new ProblemException(Problem.NotFound("such account"));

    private async Task<bool> IsAdministratorAsync(DbConnection connection, AccountRow row) =>
        row.StateNow == AccountState.Active
        && _office.Options.Roles.PermissionsOf(await AccountTable.RolesAsync(connection, row.Id)).Contains(AccountPermissions.Manage);

    /// <summary>Somebody must be left who can undo things. The audit log's lock keeps two from stepping down at once.</summary>
    private async Task RequireAdministratorAsync(DbConnection connection, bool wasAdministrator)
    {
        if (wasAdministrator && !await AccountTable.IsAnyActiveAsync(connection, _office.Options.Roles.Granting(AccountPermissions.Manage)))
        {
            throw new ProblemException(Problem.Conflict("This is the last administrator; make another one first."));
        }
    }

    private async Task<T> ChangeAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        var result = await _database.WriteAsync(work, cancellation);
        _office.Live.Forget();
        return result;
    }
}
