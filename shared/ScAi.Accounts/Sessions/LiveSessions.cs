using System.Collections.Concurrent;
using ScAi.Sql;

namespace ScAi.Accounts;

/// <summary>Knows which sessions live and what their accounts may do now: asks the database, and believes it for a short while.</summary>
/// <remarks>
/// What this process itself changes is effective at once, what others change after <see cref="AccountOptions.RecheckAfter"/>.
/// If the database does not answer when it has to be asked, the question ends with the database's exception. Safe to call
/// from any thread.
/// </remarks>
public sealed class LiveSessions(Database database, AccountOptions options, TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, (Caller? Caller, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);
    private long _changes;

    /// <summary>Who is behind a session; null when it is over or its account is not active.</summary>
    public async Task<Caller?> FindAsync(string sessionId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sessionId);
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(sessionId, out var known) && now < known.Until)
        {
            return known.Caller;
        }

        var changes = Interlocked.Read(ref _changes);
        var caller = await AskAsync(sessionId, now, cancellation);
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[sessionId] = (caller, now + options.RecheckAfter);
        if (changes != Interlocked.Read(ref _changes))
        {
            _known.TryRemove(sessionId, out _);
        }

        return caller;
    }

    /// <summary>Something about accounts or sessions was changed: nothing that was known before is believed any more.</summary>
    internal void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
    }

    private Task<Caller?> AskAsync(string sessionId, DateTimeOffset now, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            if (await SessionTable.LivingAsync(connection, sessionId, SessionTimes.At(now, options)) is not { } session
                || await AccountTable.ByIdAsync(connection, session.AccountId) is not { StateNow: AccountState.Active } account)
            {
                return null;
            }

            var roles = await AccountTable.RolesAsync(connection, account.Id);
            return new Caller(account.Id, account.Name, sessionId, roles, options.Roles.PermissionsOf(roles));
        },
        cancellation);
}
