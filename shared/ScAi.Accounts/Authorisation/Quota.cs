namespace ScAi.Accounts;

/// <summary>How much of something each account may hold at a time: running jobs, cells of a grid. Kept in this process.</summary>
/// <remarks>Safe to call from any thread. Accounts that hold nothing take no memory.</remarks>
/// <param name="what">What is held, for the one who is refused: <c>running simulations</c>.</param>
/// <param name="most">The most that one account may hold; inclusive.</param>
public sealed class Quota(string what, long most)
{
    private readonly Dictionary<string, long> _held = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>What is held.</summary>
    public string What { get; } = what;

    /// <summary>The most that one account may hold.</summary>
    public long Most { get; } = most;

    /// <summary>Takes an amount; disposing of the result gives it back, once. Null: it would be too much, nothing was taken.</summary>
    public IDisposable? Take(string accountId, long amount = 1)
    {
        ArgumentNullException.ThrowIfNull(accountId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        lock (_lock)
        {
            var held = _held.GetValueOrDefault(accountId);
            if (amount > Most - held)
            {
                return null;
            }

            _held[accountId] = held + amount;
            return new Share(this, accountId, amount);
        }
    }

    /// <summary>How much an account holds now.</summary>
    public long HeldBy(string accountId)
    {
        lock (_lock)
        {
            return _held.GetValueOrDefault(accountId);
        }
    }

    private void GiveBack(string accountId, long amount)
    {
        lock (_lock)
        {
            if ((_held[accountId] -= amount) == 0)
            {
                _held.Remove(accountId);
            }
        }
    }

    private sealed class Share(Quota quota, string accountId, long amount) : IDisposable
    {
        private int _isGone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
            {
                quota.GiveBack(accountId, amount);
            }
        }
    }
}
