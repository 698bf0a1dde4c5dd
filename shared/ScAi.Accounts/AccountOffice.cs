using ScAi.Sql;

namespace ScAi.Accounts;

/// <summary>All about accounts of one app: open it once at the start, then hand it to <see cref="AccountSetup"/>.</summary>
public sealed class AccountOffice : IDisposable
{
    private AccountOffice(AccountOptions options, Database database, SigningKeys keys, AuditLog audit, TimeProvider clock)
    {
        Options = options;
        Audit = audit;
        Hasher = new PasswordHasher(options.PasswordIterations);
        Guesses = new GuessDelay(clock);
        Attempts = new RateLimiter(options.AttemptsPerSecond, TimeSpan.FromSeconds(1), clock);
        Tokens = new AccessTokens(keys, options, clock);
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
    public AccessTokens Tokens { get; }

    /// <summary>Which sessions live.</summary>
    public LiveSessions Live { get; }

    internal PasswordHasher Hasher { get; }

    internal GuessDelay Guesses { get; }

    /// <summary>Attempts by network address.</summary>
    internal RateLimiter Attempts { get; }

    /// <summary>Brings the tables up to date and reads the signing keys, or makes them at the very first start.</summary>
    /// <exception cref="ArgumentException">The options break a bound.</exception>
    /// <exception cref="InvalidOperationException">There is no signing key that may be used; the message says why. Do not start.</exception>
    /// <exception cref="DatabaseUnavailableException">The database is not there.</exception>
    public static async Task<AccountOffice> OpenAsync(Database database, AccountOptions options, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        await database.MigrateAsync(AccountSchema.In(database.Dialect), cancellation);
        var audit = new AuditLog(database, clock);
        var keys = await new KeyDesk(database, audit, clock).OpenAsync(options.Validated(), cancellation);
        return new AccountOffice(options, database, keys, audit, clock);
    }

    /// <inheritdoc />
    public void Dispose() => Hasher.Dispose();
}
