using System.Diagnostics;
using ScAi.Federation.Messaging;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Recordings;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary><c>scai bench recordings</c>: how fast runs are recorded, opened and asked.</summary>
internal sealed class RecordingBench(int runs, Action<Figure> show, CancellationToken cancellation) : IDisposable
{
    private const int Recorded = 500_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("scai-bench-").FullName;

    public void Figures()
    {
        Measure("recorder", "messages/s", $"{Recorded} satellite states as they come from a broker, with log and history, to a file", Record);
        Measure("recorder, file alone", "messages/s", $"{Recorded} satellite states as they come from a broker, to a file", RecordFileAlone);
        var run = MakeDay();
        var file = new FileInfo(Path.Combine(run, Recording.FileName));
        var day = $"walker-1000.yaml, a day, {file.Length / 1e6:0} MB";
        var messages = 0L;
        var heap = 0.0;
        Measure("open", "s", $"{day}; history, figures, log and positions", () =>
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            using var recording = Recording.Open(run);
            var state = recording.History.State("1-0", recording.History.Time!.Value.ToCalendar());
            var seconds = watch.Elapsed.TotalSeconds;
            messages = state.Header.Messages;
            heap = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            GC.KeepAlive(recording);
            return seconds;
        });
        Measure("open, memory kept", "MB", $"{day}, {messages} messages", () => heap);
        Ask(run, day);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Ask(string run, string day)
    {
        using var recording = Recording.Open(run);
        var (start, stop) = (recording.Scenario!.Start, recording.Scenario.Stop);
        Measure("positions of a day by 5 minutes", "ms", day, () => Milliseconds(() => recording.History.PositionsOver(start, stop, TimeSpan.FromMinutes(5))));
        Measure("recorder of one satellite in 1000 columns", "ms", day, () => Milliseconds(() => recording.History.RecorderOver(500, start, stop, 1000)));
        Measure("page of the log by satellite", "ms", day, () => Milliseconds(() => recording.Log.Page(new LogFilter { Satellite = 500 }, null, 100)));
        Measure("page of the log by text", "ms", day, () => Milliseconds(() => recording.Log.Page(new LogFilter { Text = $"station {Random.Shared.Next(12)}" }, null, 100)));
        Measure("contacts and what became of them", "s", $"{day}; 1,000 satellites x 12 stations by the orbit engine", () => Milliseconds(() =>
        {
            using var again = Recording.Open(run);
            var watch = Stopwatch.StartNew();
            again.History.FindContacts(Environment.ProcessorCount, cancellation);
            return watch.Elapsed.TotalSeconds;
        }));
    }

    private void Measure(string name, string unit, string conditions, Func<double> measure)
    {
        cancellation.ThrowIfCancellationRequested();
        show(Figure.Of(name, unit, conditions, runs, measure));
    }

    private static double Milliseconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Milliseconds(Func<double> work) => work();

    private double Record()
    {
        var codec = new WireCodec(WireUnits.Documented, new AppNames());
        using var recorder = new RunRecorder(Path.Combine(_folder, "recorded.jsonl"), codec, RunSource.Live("downlink", ""));
        return PerSecond(codec, message => recorder.See(message, DateTimeOffset.UnixEpoch));
    }

    private double RecordFileAlone()
    {
        var codec = new WireCodec(WireUnits.Documented, new AppNames());
        using var writer = new RecordingWriter(Path.Combine(_folder, "recorded.jsonl"), codec);
        return PerSecond(codec, message => writer.Add(message, DateTimeOffset.UnixEpoch));
    }

    private static double PerSecond(WireCodec codec, Action<BusMessage> record)
    {
        var topic = new Topics("downlink", codec.Apps).SatelliteLocation;
        var start = ScenarioTime.FromUtc(2023, 8, 1);
        var messages = Enumerable.Range(0, 1000).Select(i =>
        {
            var state = new SatelliteState(
                i, $"Walker-{i}", 1.25 + i / 100.0, -2.5, 550_123.25, DataVolume.FromGigabits(i), true, 3, 2, 5.125m, start);
            return new BusMessage(topic, state, Stamp: new MessageStamp("run", 5, i), Payload: codec.Encode(state));
        }).ToArray();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Recorded; i++)
        {
            record(messages[i % messages.Length]);
        }

        return Recorded / watch.Elapsed.TotalSeconds;
    }

    /// <summary>A day of the large constellation, run in this process.</summary>
    private string MakeDay()
    {
        var scenario = FederationBench.Load("walker-1000.yaml") with { Rate = null };
        var folder = RunFolder.Create(Path.Combine(_folder, "day"), scenario.Name, DateTimeOffset.UnixEpoch);
        File.WriteAllText(folder.Scenario, ScenarioWriter.Write(scenario));
        var outcome = InMemoryRun.Run(new RunRequest(scenario, folder, Guid.NewGuid().ToString("N"), null, true), _ => { }, cancellation);
        return outcome.ExitCode == 0 ? folder.Path : throw new InvalidDataException($"The benchmark's run failed: {outcome.Reason}");
    }
}
