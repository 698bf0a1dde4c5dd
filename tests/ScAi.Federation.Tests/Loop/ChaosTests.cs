using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation.Messaging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Time;
using static ScAi.Federation.Tests.Given;

namespace ScAi.Federation.Tests.Loop;

/// <summary>
/// Coordinated time over a bad network, deterministically: everything that goes wrong comes from a seed, and no wall time
/// passes. All runs must end in the states of the undisturbed one.
/// </summary>
public class ChaosTests
{
    private const int Seeds = 200;
    private static readonly string[] s_apps = ["alice", "bob", "carol"];
    private static readonly string s_undisturbed = Run(null, 0);

    [Fact]
    public void Run_MessagesDroppedDuplicatedDelayedAndShuffled_EndsAsTheUndisturbedOne()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            Assert.True(Run(new Weather(), seed) == s_undisturbed, $"Seed {seed} ends otherwise.");
        }
    }

    [Fact]
    public void Run_EveryMessageTenTimes_EndsAsTheUndisturbedOne() =>
        Assert.Equal(s_undisturbed, Run(new Weather { Drop = 0, Duplicate = 1 }, 1));

    [Fact]
    public void Run_HalfOfWhatMayBeLostIsLost_EndsAsTheUndisturbedOne() =>
        Assert.Equal(s_undisturbed, Run(new Weather { Drop = 0.5, Duplicate = 0 }, 2));

    [Fact]
    public void Run_SameSeed_FailsOrPassesTheSameWay() =>
        Assert.Equal(Run(new Weather(), 7, traced: true), Run(new Weather(), 7, traced: true));

    /// <summary>That the tests above bite: where nobody can tell a duplicate from news, they would fail.</summary>
    [Fact]
    public void Run_NumbersTakenOffTheMessages_NoLongerEndsAsTheUndisturbedOne()
    {
        var survived = Enumerable.Range(1, 10).Count(
            seed => Run(new Weather { Drop = 0, TakesNumbers = true }, seed) == s_undisturbed);

        Assert.Equal(0, survived);
    }

    private static string Run(Weather? weather, int seed, bool traced = false)
    {
        var clock = new ManualTimeProvider();
        var broker = new InMemoryBroker();
        var ticks = new TickPlan(T("00:00:00"), T("00:05:00"), TimeSpan.FromSeconds(10));
        var listener = new Listener("p", broker.Connect());
        listener.Open();
        var loops = s_apps.Select((name, i) => new FederateLoop<string>(
            new Gossip(name),
            Settings(name, [.. s_apps.Where(app => app != name).Select(app => $"{app}/#")]),
            Connect(i + 1),
            clock,
            NullLogger.Instance)).ToList();
        var conductor = new Conductor(s_apps, ticks, Connect(0), clock);

        List<IParticipant> all = [.. loops, conductor];
        all.ForEach(participant => participant.Open());
        var deadline = clock.GetUtcNow() + TimeSpan.FromDays(1);
        OneThread.Run(all, clock, Idle, CancellationToken.None);

        listener.Step(TimeSpan.Zero);
        return traced ? listener.Trace() : string.Join('\n', loops.Select(loop => $"{loop.Name} {loop.State} {loop.ExitCode}"));

        IMessageBus Connect(int client) => weather is null
            ? broker.Connect()
            : new ChaosBus(broker.Connect(), weather, seed * 100 + client, clock);

        void Idle(TimeSpan wait)
        {
            clock.Advance(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1));
            Assert.True(clock.GetUtcNow() < deadline, $"Seed {seed} never ends.");
        }
    }
}
