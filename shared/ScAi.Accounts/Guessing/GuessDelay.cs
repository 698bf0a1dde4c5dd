using System.Security.Cryptography;
using System.Text;

namespace ScAi.Accounts;

/// <summary>Makes whoever guesses at one account wait longer after every failure, and forgets when the right password comes.</summary>
/// <remarks>
/// The first five attempts are free; the sixth waits 1 s, each further one twice as long, up to an hour; from the hundredth
/// on, a day. So there are never more than a hundred failures in a row within three days, and an account is never locked
/// for good: three days without failures forget them all. Names are kept as places in a table of fixed size, under a secret of
/// this process: memory does not grow, names that do not exist wait as those that do, and nobody can push a name out. An
/// attempt counts when it begins, so that many at once do not slip through together. Safe to call from any thread.
/// </remarks>
public sealed class GuessDelay(TimeProvider clock)
{
    /// <summary>Attempts that wait for nothing.</summary>
    public const int FreeAttempts = 5;

    /// <summary>Failures in a row after which there is one attempt a day.</summary>
    public const int MostFailures = 100;

    private const int Places = 1 << 16;

    private static readonly TimeSpan s_memory = TimeSpan.FromDays(3);
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_endless = TimeSpan.FromDays(1);

    private readonly (int Failures, DateTimeOffset Last)[] _places = new (int, DateTimeOffset)[Places];
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _lock = new();

    /// <summary>Begins an attempt on a name. Null: go on; otherwise how long to wait, and the attempt has not begun.</summary>
    public TimeSpan? Begin(string name)
    {
        lock (_lock)
        {
            ref var place = ref PlaceOf(name);
            var now = clock.GetUtcNow();
            if (now - place.Last >= s_memory)
            {
                place = default;
            }

            var wait = place.Last + DelayAfter(place.Failures) - now;
            if (place.Failures > 0 && wait > TimeSpan.Zero)
            {
                return wait;
            }

            place = (place.Failures + 1, now);
            return null;
        }
    }

    /// <summary>The attempt had the right password: the failures before it are forgotten.</summary>
    public void Succeed(string name)
    {
        lock (_lock)
        {
            PlaceOf(name) = default;
        }
    }

    /// <summary>How long after so many failures in a row the next attempt must wait.</summary>
    public static TimeSpan DelayAfter(int failures) =>
        failures < FreeAttempts ? TimeSpan.Zero
        : failures >= MostFailures ? s_endless
        : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures - FreeAttempts), s_longest.TotalSeconds));

    private ref (int Failures, DateTimeOffset Last) PlaceOf(string name)
    {
        var digest = HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(name));
        return ref _places[BitConverter.ToUInt16(digest)];
    }
}
