using ScAi.Federation;
using ScAi.Messages;
using ScAi.Sql;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Following;

/// <summary>
/// Gives the database to one at a time: to the tick of the run, or to a person's wish. Any thread may ask; a turn that fails
/// leaves nothing behind, and the parts take up again what the database says.
/// </summary>
/// <param name="database">Where everything is kept; null only where there are no parts.</param>
/// <param name="clock">Wall-clock time.</param>
/// <param name="parts">In the order in which they work off a tick.</param>
public sealed class MissionDesk(Database? database, TimeProvider clock, IReadOnlyList<IMissionPart> parts) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<Publication> _unsaid = [];
    private ScenarioTime _now;

    /// <summary>One without parts.</summary>
    internal static MissionDesk Empty => new(null, TimeProvider.System, []);

    /// <summary>Where mission control is in its life as a federate. People's wishes are done between the start of a run and its end.</summary>
    public Func<FederateMode> Mode { get; set; } = () => FederateMode.Executing;

    /// <summary>Told of every turn that was kept, by the one who has the turn; must be quick.</summary>
    public Action<MissionTurn> Kept { get; set; } = _ => { };

    /// <summary>Takes up what the database says.</summary>
    public Task LoadAsync() => database!.ReadAsync(LoadAsync);

    /// <summary>A run begins.</summary>
    public void Begin(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _turn.Wait();
        try
        {
            _now = plan.Ticks.Start;
            foreach (var part in parts)
            {
                part.Begin(plan);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Works off a tick.</summary>
    /// <returns>What there is to say: of this tick, and of the wishes since the last one.</returns>
    public IReadOnlyList<Publication> Follow(Tick tick, Inbox inbox) => database is null
        ? []
        : InTurnAsync(async connection =>
        {
            var turn = new MissionTick(connection, tick, inbox, clock.GetUtcNow());
            foreach (var part in parts)
            {
                await part.FollowAsync(turn);
            }

            return (turn.Publications, (MissionTurn)turn);
        }, publications =>
        {
            _now = tick.End;
            List<Publication> all = [.. _unsaid, .. publications];
            _unsaid.Clear();
            return all;
        }, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Does what a person wishes.</summary>
    /// <exception cref="ProblemException">409: no run is being followed.</exception>
    public Task<T> DoAsync<T>(Func<MissionTurn, Task<T>> wish, CancellationToken cancellation)
    {
        if (Refusal() is { } refusal)
        {
            throw new ProblemException(Problem.Conflict(refusal));
        }

        return InTurnAsync(
            async connection =>
            {
                var turn = new MissionTurn(connection, _now, clock.GetUtcNow());
                return (await wish(turn), turn);
            },
            result => result,
            cancellation,
            keepWords: true);
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<bool> LoadAsync(System.Data.Common.DbConnection connection)
    {
        foreach (var part in parts)
        {
            await part.LoadAsync(connection);
        }

        return true;
    }

    private string? Refusal() => Mode() switch
    {
        FederateMode.Undefined or FederateMode.Initializing => "The run has not begun.",
        FederateMode.Terminating or FederateMode.Terminated => "The run is over; what it left behind is only looked at.",
        _ => null,
    };

    private async Task<T> InTurnAsync<TDone, T>(
        Func<System.Data.Common.DbConnection, Task<(TDone Done, MissionTurn Turn)>> work,
        Func<TDone, T> kept,
        CancellationToken cancellation,
        bool keepWords = false)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var attempts = 0;
            var (done, turn) = await database!.WriteAsync(
                async connection =>
                {
                    // Another program was in the way: nothing of the first attempt was kept, nor may it stay in memory.
                    if (attempts++ > 0)
                    {
                        await LoadAsync(connection);
                    }

                    return await work(connection);
                },
                cancellation);
            if (keepWords)
            {
                _unsaid.AddRange(turn.Publications);
            }

            Kept(turn);
            return kept(done);
        }
        catch
        {
            await LoadAsync();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }
}
