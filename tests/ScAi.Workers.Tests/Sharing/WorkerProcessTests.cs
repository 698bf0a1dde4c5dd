using System.Diagnostics;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;
using ScAi.Orbits.Coverage;
using ScAi.Workers.Parts;
using ScAi.Workers.Sharing;
using ScAi.Workers.Studies;

namespace ScAi.Workers.Tests.Sharing;

/// <summary>Real workers, each a process of its own, on a real broker.</summary>
public sealed class WorkerProcessTests
{
    [Fact]
    public async Task Desk_WorkerProcessKilledInMidJob_ResultIsTheSameByteForByte()
    {
        using var broker = MosquittoProcess.Start();
        using var first = Worker(broker, "first");
        using var second = Worker(broker, "second");
        var pool = new PartPool();
        var desk = Desk(broker, pool);
        using var thread = new DeskThread(desk);
        await Until(() => desk.WorkerCount == 2);

        var study = SharedStudy.Of(Given.Study(1.5, 24, 24.0, keeps: false));
        var done = 0;
        using var load = new Workload([study], (count, _) => done = count);
        pool.Add(load);
        await Until(() => done > 3);
        Assert.True(done < load.Count / 2, $"{done} of {load.Count}: too fast to kill anybody in the middle");
        first.Kill();
        await load.Completion.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        Assert.Equal(1, desk.WorkerCount);
        Assert.InRange(desk.GivenAgain, 1, 3);
        Assert.Equal(Given.Text(new CoverageAnalysis(study.Definition.ToStudy()).Run(2)), Given.Text(study.Analysis.Assemble(load.PartsOf(study))));
        second.Kill();
    }

    [Fact]
    public async Task Worker_JobCancelled_LeavesTheProcessorWithinASecond()
    {
        using var broker = MosquittoProcess.Start();
        using var worker = Worker(broker, "only");
        var pool = new PartPool();
        var desk = Desk(broker, pool);
        using var thread = new DeskThread(desk);
        await Until(() => desk.WorkerCount == 1);
        using var load = new Workload([SharedStudy.Of(Given.Study(1.0, 48, 72.0, keeps: false))]);
        pool.Add(load);
        worker.Refresh();
        var before = worker.TotalProcessorTime;
        await Until(() => ProcessorTime(worker) - before > TimeSpan.FromSeconds(1));

        load.Cancel();
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        var then = ProcessorTime(worker);
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.True(ProcessorTime(worker) - then < TimeSpan.FromSeconds(0.2), $"{ProcessorTime(worker) - then}");
        worker.Kill();
    }

    private static TimeSpan ProcessorTime(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static PartDesk Desk(MosquittoProcess broker, PartPool pool)
    {
        var apps = new AppNames();
        var bus = new MqttBus(
            new MqttOptions { Address = broker.Address, ClientId = "platform-platform" }, new WireCodec(WireUnits.Documented, apps));
        return new PartDesk(bus, new Topics("platform", apps), "platform", "1", pool);
    }

    private static Process Worker(MosquittoProcess broker, string name) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [
            Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!, "Launcher", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "scai.dll"),
            "platform-worker", "--broker", broker.Address, "--name", name, "--cores", "1",
        ])
    { RedirectStandardOutput = true })!;

    private static async Task Until(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }
}
