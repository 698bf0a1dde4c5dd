using System.Collections.Concurrent;
using ScAi.Messages;

namespace ScAi.Observer.Live;

/// <summary>
/// Takes the wishes of people who look on to the manager, and its answers back. Any thread may ask; the thread that listens
/// carries the wishes.
/// </summary>
/// <param name="refused">Why nobody may wish anything; null when everybody may.</param>
/// <param name="name">What ids begin with: unique to this process.</param>
/// <param name="clock">Ends the patience.</param>
public sealed class ControlDesk(string? refused, string name, TimeProvider clock)
{
    /// <summary>How long a wish waits for its answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<RunControl> _wishes = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<RunControlReply>> _asked = new();
    private int _count;

    /// <summary>Why nobody may wish anything; null when everybody may.</summary>
    public string? Refused { get; } = refused;

    /// <summary>Ends a wait of the thread that listens, when there is a wish to carry.</summary>
    public Action Wake { get; set; } = () => { };

    /// <summary>Asks the manager and waits for its answer.</summary>
    /// <exception cref="TimeoutException">Nobody answered.</exception>
    public async Task<RunControlReply> AskAsync(RunAction action, int? ticks, double? rate, CancellationToken cancellation)
    {
        var wish = new RunControl($"{name}-{Interlocked.Increment(ref _count)}", action, ticks, rate);
        var answer = new TaskCompletionSource<RunControlReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[wish.Id] = answer;
        try
        {
            _wishes.Enqueue(wish);
            Wake();
            return await answer.Task.WaitAsync(Patience, clock, cancellation);
        }
        finally
        {
            _asked.TryRemove(wish.Id, out _);
        }
    }

    /// <summary>A wish to be carried to the manager, if there is one.</summary>
    public bool TryTake(out RunControl? wish) => _wishes.TryDequeue(out wish);

    /// <summary>Hands an answer to the one who asked, if it was asked here.</summary>
    public void Answer(RunControlReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (_asked.TryGetValue(reply.Id, out var answer))
        {
            answer.TrySetResult(reply);
        }
    }
}
