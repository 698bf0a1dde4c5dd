using System.Diagnostics;
using System.Text.Json;
using ScAi.Federation;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Bench;

/// <summary>
/// <c>scai bench observer</c>: the observer's server as a process, before it a Mosquitto, behind it browsers that read the
/// stream.
/// </summary>
internal sealed class ObserverBench(int runs, Action<Figure> show, CancellationToken cancellation)
{
    public const int Satellites = 10_000;
    public const int ReaderCount = 20;
    private const int Burst = 500_000;
    private const int Piece = 10_000;
    private const string OfSatellites = "channel=location&limit=1";

    /// <summary>How far the source may be ahead of the observer: less than the broker keeps for it.</summary>
    private const int Ahead = 60_000;

    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(10);

    public void Figures()
    {
        using var source = new SatelliteSource(Satellites);
        using var server = Start(source.Broker);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        WaitFor(client, "limit=1", 1);
        source.Publish(Satellites, perSecond: null, cancellation);
        WaitForMessages(client, Satellites);

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var readers = Readers(server.Address, ReaderCount, ended.Token);
        var conditions = $"{Satellites} satellites that report every {s_round.TotalSeconds:0} s of wall clock through Mosquitto, {ReaderCount} readers of the stream";
        var (states, peak) = (new List<double>(), 0.0);
        Measure("observer, processor", "cores", conditions, () =>
        {
            var (before, watch) = (server.ProcessorSeconds, Stopwatch.StartNew());
            source.Publish(Satellites, Satellites / s_round.TotalSeconds, cancellation, () => states.Add(AskForState(client)));
            peak = Math.Max(peak, server.Megabytes);
            return (server.ProcessorSeconds - before) / watch.Elapsed.TotalSeconds;
        });
        Measure("observer, memory", "MB", conditions, () => peak);
        Measure("observer, full state", "ms", $"{conditions}; one more client asks for the state, compressed, once a second", () => Middle(states));
        if (readers.Exists(reader => reader.IsCompleted))
        {
            throw new InvalidDataException("The benchmark's readers were let go.");
        }

        ended.Cancel();
        Bursts(source, server, client);
    }

    /// <summary>By the clock, which other work on the machine slows down, and by the processor time of the observer alone.</summary>
    private void Bursts(SatelliteSource source, ServerProcess server, HttpClient client)
    {
        var conditions = $"{Burst} reports of {Satellites} satellites as fast as Mosquitto takes them; recorded, in log and history, none lost";
        var perProcessorSecond = new List<double>();
        Measure("observer, messages in a burst", "messages/s", $"{conditions}; source, Mosquitto and observer share the machine", () =>
        {
            var before = Messages(client);
            var (processor, watch) = (server.ProcessorSeconds, Stopwatch.StartNew());
            for (var sent = Piece; sent <= Burst; sent += Piece)
            {
                source.Publish(Piece, perSecond: null, cancellation);
                WaitForMessages(client, before + sent - Ahead);
            }

            WaitForMessages(client, before + Burst);
            perProcessorSecond.Add(Burst / (server.ProcessorSeconds - processor));
            return Burst / watch.Elapsed.TotalSeconds;
        });
        Measure("observer, messages in a second of processor", "messages/s", conditions, () => Middle(perProcessorSecond));
    }

    /// <summary>Clients that read the stream until they are ended.</summary>
    public static List<Task> Readers(Uri address, int count, CancellationToken ended) =>
        [.. Enumerable.Range(0, count).Select(_ => Task.Run(() => ReadAsync(address, ended)))];

    /// <summary>The server at work for a broker.</summary>
    public static ServerProcess Start(string broker)
    {
        var options = new AppOptions { Broker = broker, Prefix = SatelliteSource.Prefix, LogLevel = "Error", Stay = true };
        return new ServerProcess(said => AppProcess.Start(AppCatalogue.Observer, options, more: [("Listen", "127.0.0.1:0"), ("Recordings", "")], said: said));
    }

    private static async Task ReadAsync(Uri address, CancellationToken ended)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        await using var stream = await client.GetStreamAsync("api/v1/runs/live/stream", ended);
        var buffer = new byte[1 << 16];
        while (await stream.ReadAsync(buffer, ended) > 0)
        {
        }
    }

    private static double AskForState(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/runs/live/state");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = client.Send(request);
        response.EnsureSuccessStatusCode();
        return watch.Elapsed.TotalMilliseconds;
    }

    private void WaitForMessages(HttpClient client, long count) => WaitFor(client, OfSatellites, count);

    private void WaitFor(HttpClient client, string filter, long count)
    {
        while (Messages(client, filter) < count)
        {
            cancellation.ThrowIfCancellationRequested();
            cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(20));
        }
    }

    private static long Messages(HttpClient client, string filter = OfSatellites)
    {
        using var document = JsonDocument.Parse(client.GetStringAsync($"api/v1/runs/live/log?{filter}").GetAwaiter().GetResult());
        return document.RootElement.GetProperty("total").GetInt64();
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private void Measure(string name, string unit, string conditions, Func<double> measure)
    {
        cancellation.ThrowIfCancellationRequested();
        show(Figure.Of(name, unit, conditions, runs, measure));
    }
}
