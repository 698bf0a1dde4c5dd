using System.Text.Json;

namespace ScAi.Launcher.Bench;

/// <summary>
/// <c>scai bench observer-page</c>: the observer's page in Chromium, with the server, the broker and the other readers of
/// <c>scai bench observer</c>.
/// </summary>
internal sealed class PageBench(int runs, Action<Figure> show, CancellationToken cancellation)
{
    private const int Width = 1280;
    private const int Height = 720;
    private const double PerSecond = ObserverBench.Satellites / 10.0;
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_run = TimeSpan.FromSeconds(10);

    public void Figures()
    {
        using var source = new SatelliteSource(ObserverBench.Satellites);
        using var server = ObserverBench.Start(source.Broker);
        source.Begin(stations: 12);
        source.Publish(ObserverBench.Satellites, perSecond: null, cancellation);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var readers = ObserverBench.Readers(server.Address, ObserverBench.ReaderCount - 1, ended.Token);
        Show(source, server.Address, "map", isDrawn: true);
        Show(source, server.Address, "globe", isDrawn: false);
        if (readers.Exists(reader => reader.IsCompleted))
        {
            throw new InvalidDataException("The benchmark's readers were let go.");
        }

        ended.Cancel();
    }

    private void Show(SatelliteSource source, Uri address, string view, bool isDrawn)
    {
        using var browser = new BrowserProcess(Width, Height);
        browser.Open(new Uri(address, $"?run=live&view={view}"), Script());
        Publish(source, s_settling);
        var measured = Enumerable.Range(0, runs).Select(_ => Measure(browser, source)).ToList();
        var conditions = $"{view}, {Width} x {Height}, {ObserverBench.Satellites} satellites that report every 10 s of wall clock through Mosquitto, "
            + $"12 stations, {ObserverBench.ReaderCount} readers of the stream, this page among them"
            + (isDrawn ? "; drawn by the processor" : "; without WebGL's drawing, which the processor would do");
        if (isDrawn)
        {
            Tell("frames drawn", "1/s", run => run.Frames / s_run.TotalSeconds);
        }

        Tell("updates", "1/s", run => run.Updates / s_run.TotalSeconds);
        Tell("script per update, median", "ms", run => run.Update);
        Tell("script per update, 95th percentile", "ms", run => run.Update95);
        Tell("script per frame drawn, median", "ms", run => run.Frame);
        Tell("script per frame drawn, 95th percentile", "ms", run => run.Frame95);

        void Tell(string name, string unit, Func<Measured, double> of)
        {
            var next = 0;
            show(Figure.Of($"page, {view}, {name}", unit, conditions, runs, () => of(measured[next++])));
        }
    }

    private Measured Measure(BrowserProcess browser, SatelliteSource source)
    {
        browser.Evaluate("window.measured.begin()");
        Publish(source, s_run);
        var result = browser.Evaluate("window.measured.end()").Deserialize(MeasuredJson.Default.Measured)!;
        return result.Updates > 0 ? result : throw new InvalidDataException("The page heard nothing.");
    }

    private void Publish(SatelliteSource source, TimeSpan duration)
    {
        source.Publish((int)(PerSecond * duration.TotalSeconds), PerSecond, cancellation, source.Tell);
        cancellation.ThrowIfCancellationRequested();
    }

    private static string Script()
    {
        using var stream = typeof(PageBench).Assembly.GetManifestResourceStream("frames.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
