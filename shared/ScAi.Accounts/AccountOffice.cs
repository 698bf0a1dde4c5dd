using ScAi.Sql;

namespace ScAi.Accounts;

/// <summary>All about accounts of one app: opened once at the start.</summary>
public sealed class AccountOffice : IDisposable
{
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private AccessTokens? _tokens;

    /// <summary>An office that is not open yet: see <see cref="OpenAsync"/>.</summary>
    /// <exception cref="ArgumentException">The options break a bound.</exception>
    public AccountOffice(AccountOptions options, Database database, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        (Options, _database, _clock) = (options.Validated(), database, clock);
        Audit = new AuditLog(database, clock);
        Hasher = new PasswordHasher(options.PasswordIterations);
        Guesses = new GuessDelay(clock);
        Attempts = new RateLimiter(options.AttemptsPerSecond, TimeSpan.FromSeconds(1), clock);
        Live = new LiveSessions(database, options, clock);
        Sessions = new SessionDesk(this, database, clock);
        Accounts = new AccountDesk(this, database, clock);
        Setup = new SetupDesk(this, database, clock);
    }

    /// <summary>What the operator decided.</summary>
    public AccountOptions Options { get; }

    /// <summary>Registers and changes accounts.</summary>
    public AccountDesk Accounts { get; }

    /// <summary>Signs in and out.</summary>
    public SessionDesk Sessions { get; }

    /// <summary>Makes the first administrator.</summary>
    public SetupDesk Setup { get; }

    /// <summary>The audit log; apps write into it too.</summary>
    public AuditLog Audit { get; }

    /// <summary>Issues and reads access tokens.</summary>
    /// <exception cref="InvalidOperationException">The office is not open.</exception>
    public AccessTokens Tokens => _tokens ?? throw new InvalidOperationException("The accounts are not open: there is no signing key yet.");

    /// <summary>Which sessions live.</summary>
    public LiveSessions Live { get; }

    internal PasswordHasher Hasher { get; }

    internal GuessDelay Guesses { get; }

    /// <summary>Attempts by network address.</summary>
    internal RateLimiter Attempts { get; }

    /// <summary>Brings the tables up to date and reads the signing keys, or makes them at the very first start. Before it nobody can sign in.</summary>
    /// <exception cref="SigningKeyException">There is no signing key that may be used; the message says why. Do not start.</exception>
    /// <exception cref="DatabaseUnavailableException">The database is not there.</exception>
    public async Task OpenAsync(CancellationToken cancellation = default)
    {
        await MigrateAsync(cancellation);
        _tokens = new AccessTokens(await new KeyDesk(_database, Audit, _clock).OpenAsync(Options, cancellation), Options, _clock);
    }

    /// <summary>Brings the tables up to date and no more: enough for one-time tokens, new keys and reading the audit log.</summary>
    /// <exception cref="DatabaseUnavailableException">The database is not there.</exception>
    public Task MigrateAsync(CancellationToken cancellation = default) => _database.MigrateAsync(AccountSchema.In(_database.Dialect), cancellation);

    /// <summary>Makes a new signing key in the data folder; it is used from the next start on. Its id.</summary>
    /// <exception cref="SigningKeyException">The key that is there cannot be read.</exception>
    public string MakeKey() => SigningKeyFile.Rotate(Options.DataFolder, _clock.GetUtcNow()).Current.Id;

    /// <inheritdoc />
    public void Dispose() => Hasher.Dispose();
}
