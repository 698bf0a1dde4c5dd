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

    [Fact]
    public async Task Roles_OfMakeAccounts_AreJustEnoughForDeskAndWorker()
    {
        const string Configuration = """
            listener {port} 127.0.0.1
            allow_anonymous false
            password_file {folder}/accounts/passwords
            acl_file {folder}/accounts/access
            use_username_as_clientid true
            user {user}
            log_dest stderr
            log_type all
            """;
        using var broker = MosquittoProcess.Start(Configuration, folder =>
        {
            using var script = Process.Start(new ProcessStartInfo(
                "sh", [Repository.File("broker", "make-accounts.sh"), Path.Combine(folder, "accounts"), "platform", "platform:desk", "w1:worker"])
            { RedirectStandardOutput = true })!;
            script.WaitForExit();
            Assert.Equal(0, script.ExitCode);
        });
        var pool = new PartPool();
        var desk = new PartDesk(Bus(broker, "platform"), new Topics("platform", new AppNames()), "platform", "1", pool);
        using var thread = new DeskThread(desk);
        var workerBus = Bus(broker, "w1");
        using var worker = new PartWorker(workerBus, new Topics("platform", new AppNames()), "w1", "1", 1);
        using var stop = new CancellationTokenSource();
        var work = Task.Run(() => WorkerProcess.Run(worker, null, stop.Token), TestContext.Current.CancellationToken);
        using var load = new Workload([SharedStudy.Of(Given.Study())]);
        pool.Add(load);
        await load.Completion.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await work;

        Assert.Equal(0, workerBus.RejectedCount);
        var access = File.ReadAllText(Path.Combine(broker.Folder, "accounts", "access"));
        Assert.DoesNotContain("#", access, StringComparison.Ordinal);
        Assert.Equal(1, access.Split("topic write platform/w1/work/part").Length - 1);
    }

    private static MqttBus Bus(MosquittoProcess broker, string account) => new(
        new MqttOptions
        {
            Address = broker.Address,
            ClientId = account,
            UserName = account,
            Password = File.ReadAllText(Path.Combine(broker.Folder, "accounts", $"{account}.password")),
        },
        new WireCodec(WireUnits.Documented, new AppNames()));

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
