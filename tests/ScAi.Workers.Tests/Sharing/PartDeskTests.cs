using ScAi.Messages;
using ScAi.Orbits.Coverage;
using ScAi.Workers.Parts;
using ScAi.Workers.Studies;

namespace ScAi.Workers.Tests.Sharing;

public sealed class PartDeskTests
{
    private readonly SharedStudy _study = SharedStudy.Of(Given.Study());

    [Fact]
    public void Desk_TwoWorkers_ResultIsThatOfOneProcess()
    {
        using var stage = new Stage();
        stage.AddWorker("w1");
        stage.AddWorker("w2", slots: 2);
        using var load = stage.Load(_study);

        stage.Until(() => load.IsOver);

        Assert.Equal(Given.Text(new CoverageAnalysis(Given.Study().ToStudy()).Run()), Given.Text(_study.Analysis.Assemble(load.PartsOf(_study))));
        Assert.All(stage.Workers, worker => Assert.True(worker.ComputedCount > 0));
        Assert.Equal(_study.Analysis.Parts, stage.Workers.Sum(worker => worker.ComputedCount));
        Assert.Equal(0, stage.Desk.GivenAgain);
    }

    [Fact]
    public void Desk_WorkerDiesWithAPart_PartIsGivenToTheOther()
    {
        using var stage = new Stage();
        var lost = stage.AddWorker("lost", computes: false);
        using var load = stage.Load(_study);
        stage.Steps(20);
        stage.AddWorker("w2");

        stage.Kill(lost);
        stage.Until(() => load.IsOver);

        Assert.Equal(1, stage.Desk.GivenAgain);
        Assert.Equal(Given.Text(new CoverageAnalysis(Given.Study().ToStudy()).Run()), Given.Text(_study.Analysis.Assemble(load.PartsOf(_study))));
    }

    [Fact]
    public void Desk_WorkerFallsSilent_PartIsGivenAgainWhenItsLeaseEnds()
    {
        using var stage = new Stage();
        var silent = stage.AddWorker("silent", computes: false);
        using var load = stage.Load(_study);
        stage.Steps(20);
        stage.AddWorker("w2");
        stage.Freeze(silent);

        var first = stage.Seen.OfType<PartOrder>().First().Order;
        bool IsTakenBack() => stage.Seen.Any(message => message is PartReceipt { Wanted: false } receipt && receipt.Order == first);

        stage.Clock.Advance(TimeSpan.FromSeconds(4.9));
        stage.Steps(5);
        Assert.False(IsTakenBack());
        stage.Clock.Advance(TimeSpan.FromSeconds(0.2));
        stage.Steps(5);
        Assert.True(IsTakenBack());
        while (!load.IsOver)
        {
            // What still goes to the silent one's share of the subscription is given again when it is not answered.
            stage.Steps(20);
            stage.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(Given.Text(new CoverageAnalysis(Given.Study().ToStudy()).Run()), Given.Text(_study.Analysis.Assemble(load.PartsOf(_study))));
    }

    [Fact]
    public void Desk_CancelledLoad_OrdersAreWithdrawnAndWorkersFree()
    {
        using var stage = new Stage();
        var worker = stage.AddWorker("w1", computes: false);
        var load = stage.Load(_study);
        stage.Steps(20);

        load.Cancel();
        stage.Steps(20);

        Assert.Contains(stage.Seen, message => message is PartReceipt { Wanted: false });
        Assert.Empty(Assert.IsType<WorkerPulse>(stage.Seen.Last(message => message is WorkerPulse)).Orders);
        Assert.Equal(0, worker.ComputedCount);
        load.Dispose();
    }

    [Fact]
    public void Desk_ResultThatDoesNotFit_IsRefusedAndAfterThreeTheLoadFails()
    {
        using var stage = new Stage();
        stage.AddLiar("liar");
        using var load = stage.Load(_study);

        stage.Until(() => load.IsOver);

        Assert.Contains("liar", Assert.Throws<AggregateException>(() => load.Completion.Wait(TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Worker_AnotherEngine_DeclinesAndSaysSo()
    {
        using var stage = new Stage();
        stage.AddWorker("w1");

        stage.Order(new PartOrder("o-1", _study.Digest, 0, "elsewhere"));
        stage.Steps(5);

        var answer = Assert.Single(stage.Seen.OfType<OrderAnswer>());
        Assert.Equal(OrderVerdict.Failed, answer.Verdict);
        Assert.Contains("another build", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Workload_TwoResultsForAPart_SecondIsDropped()
    {
        var told = new List<int>();
        using var load = new Workload([_study], (done, _) => told.Add(done));
        var task = load.Take()!;
        var part = _study.Analysis.Compute(task.Part);

        Assert.True(load.Bring(task, part));
        Assert.False(load.Bring(task, part));
        Assert.Equal([1], told);
    }

    [Fact]
    public void Pool_SeveralLoads_TakesInTurn()
    {
        using var one = new Workload([_study]);
        using var other = new Workload([_study]);
        var pool = new PartPool();
        pool.Add(one);
        pool.Add(other);

        var taken = Enumerable.Range(0, 4).Select(_ => pool.Take()!.Load).ToList();

        Assert.Equal(2, taken.Count(load => ReferenceEquals(load, one)));
        Assert.NotSame(taken[0], taken[1]);
    }
}
