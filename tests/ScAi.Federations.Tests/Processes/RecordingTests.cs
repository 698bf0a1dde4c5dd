using System.Diagnostics;
using System.Text.Json;
using ScAi.Messages;
using ScAi.Mqtt.LocalBroker;
using ScAi.Recordings;

namespace ScAi.Federations.Tests.Processes;

/// <summary>Recordings of real runs: what they add up to, played again through a real Mosquitto, cut off by a kill.</summary>
public class RecordingTests
{
    [Fact]
    public void Open_ADayOnWhichMuchGoesWrong_FiguresAreThoseOfTheSummary()
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, Scenarios.Crowd, "--transport", "memory", "--rate", "max");
        var left = OverMosquitto.Complete(folder, run);

        using var recording = Recording.Open(folder.File("run"));

        var totals = left.Summary.GetProperty("totals");
        var figures = recording.History.Figures();
        Assert.Empty(recording.Warnings);
        Assert.Equal(totals.GetProperty("links").GetInt32(), figures.Links);
        Assert.Equal(totals.GetProperty("contactSeconds").GetDouble(), figures.ContactMinutes * 60, 3);
        Assert.Equal(Gigabytes("generatedGigabits"), figures.Generated, 6);
        Assert.Equal(Gigabytes("offloadedGigabits"), figures.Offloaded, 6);
        Assert.Equal(Gigabytes("lostGigabits"), figures.Lost, 6);
        Assert.Equal(Gigabytes("storedGigabits"), figures.Stored, 6);
        Assert.Equal(
            totals.GetProperty("linkCostDollars").GetDecimal() + totals.GetProperty("fixedCostDollars").GetDecimal(), figures.Cost);
        Assert.True(figures.Lost > 0);
        Assert.Equal(left.Digest, recording.History.Header().Digest);
        Assert.Equal(left.Digest, LedgerDigest.Of(recording.History.Ledger));

        double Gigabytes(string name) => totals.GetProperty(name).GetDouble() / 8;
    }

    [Fact]
    public async Task Replay_AtMaxThroughMosquitto_GivesAnObserverTheSameLedgerAndRun()
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, Scenarios.TwoHours, "--transport", "memory", "--rate", "max");
        var left = OverMosquitto.Complete(folder, run);
        using var broker = MosquittoProcess.Start();
        var replayed = folder.File("replayed");
        Directory.CreateDirectory(replayed);
        using (var writer = new RecordingWriter(Path.Combine(replayed, Recording.FileName), new WireCodec(WireUnits.Documented, new AppNames())))
        using (var listener = RecordingListener.Listen(broker.Address, writer))
        {
            using var replay = Scai.Start(["replay", folder.File("run"), "--rate", "max", "--broker", broker.Address]);
            await Task.Run(() => listener.ListenUntilOver());
            Assert.Equal(0, replay.Wait());
        }

        using (var recording = Recording.Open(replayed))
        {
            Assert.Equal(left.Digest, LedgerDigest.Of(recording.History.Ledger));
        }

        Assert.Equal((0, "equal"), Diff(folder.File("run"), replayed));
        Assert.Equal((0, "equal"), Diff(folder.File("run"), folder.File("run")));
        ChangeAByte(Path.Combine(replayed, Recording.FileName));
        Assert.Equal((1, "different"), Diff(folder.File("run"), replayed));
        Assert.Equal(2, Exit("diff", folder.File("run"), folder.File("nowhere")));
    }

    [Fact]
    public async Task Record_ObserverKilled_IsReadableToTheLastWholeLine()
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", "3600"]);
        run.WaitUntil("2023-08-01T02:00");
        using (var victim = Process.GetProcessById(run.ProcessOf("Observer")))
        {
            victim.Kill();
        }

        var recorded = folder.File("run", Recording.FileName);
        var whole = File.ReadAllText(recorded).Count(letter => letter == '\n');
        using var recording = Recording.Open(recorded);

        Assert.Equal(whole, recording.Log.Count);
        Assert.True(recording.Log.Count > 100, $"only {recording.Log.Count} messages");
        Assert.DoesNotContain(recording.Warnings, warning => warning.Contains("left out", StringComparison.Ordinal) && !warning.Contains("cut off", StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, whole), number => Assert.NotNull(recording.Log.Find(number)));
        await Task.Run(() => run.Wait());
    }

    private static (int ExitCode, string Verdict) Diff(string a, string b)
    {
        using var diff = Scai.Start(["diff", a, b]);
        var exitCode = diff.Wait();
        return (exitCode, diff.Output.Split('\n')[^1].Split(':')[0]);
    }

    private static int Exit(params string[] arguments)
    {
        using var scai = Scai.Start(arguments);
        return scai.Wait();
    }

    /// <summary>Changes the last digit of a satellite's latitude, in the middle of a recording.</summary>
    private static void ChangeAByte(string recording)
    {
        var bytes = File.ReadAllBytes(recording);
        var at = bytes.Length / 2 + bytes.AsSpan(bytes.Length / 2).IndexOf(",\"longitude\""u8) - 1;
        bytes[at] = bytes[at] == (byte)'5' ? (byte)'6' : (byte)'5';
        File.WriteAllBytes(recording, bytes);
    }
}
