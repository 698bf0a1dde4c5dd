using System.Diagnostics;
using ScAi.Sql.LocalServer;

namespace ScAi.Launcher.Bench;

/// <summary><c>scai bench platform</c>: how many requests per second the catalogue answers, and how soon.</summary>
internal sealed class PlatformBench(int runs, Action<Figure> show, CancellationToken cancellation)
{
    private const int Satellites = 50_000;
    private const int SetsEach = 5;
    private const int Clients = 100;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(10);

    /// <summary>The figures that are held against goals.</summary>
    public void Figures()
    {
        var folder = Directory.CreateTempSubdirectory("scai-bench-").FullName;
        try
        {
            MeasureAsync("SQLite", folder, Path.Combine(folder, "platform.db")).GetAwaiter().GetResult();
            using var server = PostgresProcess.Start();
            var connection = server.CreateDatabaseAsync().GetAwaiter().GetResult();
            MeasureAsync("PostgreSQL", folder, connection).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MeasureAsync(string kind, string folder, string connection)
    {
        using var platform = await PlatformUnderLoad.StartAsync(folder, connection, cancellation);
        var began = Stopwatch.GetTimestamp();
        await platform.ImportAsync(Satellites, cancellation);
        var import = Satellites / Stopwatch.GetElapsedTime(began).TotalSeconds;
        show(Figure.Of(
            $"platform: import, {kind}", "satellites/s", $"{Satellites} satellites as two-line sets in files of 5,000, over HTTP", 1, () => import));
        await platform.AddHistoryAsync(SetsEach - 1, cancellation);
        await platform.LoadAsync(Clients, s_warmUp, cancellation);

        var loads = new List<Load>();
        for (var run = 0; run < runs; run++)
        {
            loads.Add(await platform.LoadAsync(Clients, s_measured, cancellation));
        }

        var conditions = $"{Clients} keep-alive clients in another process for {s_measured.TotalSeconds:0} s: 40 % pages of 50 somewhere in the "
            + $"catalogue, 30 % searches, 30 % single satellites; {Satellites} satellites with {SetsEach} element sets each; {kind}, server and "
            + "clients on this machine";
        Show("requests", "requests/s", load => load.RequestsPerSecond);
        Show("median", "ms", load => load.MedianMilliseconds);
        Show("99th percentile", "ms", load => load.Percentile99Milliseconds);

        void Show(string what, string unit, Func<Load, double> value)
        {
            var values = new Queue<double>(loads.Select(value));
            show(Figure.Of($"platform: {what}, {kind}", unit, conditions, loads.Count, values.Dequeue));
        }
    }
}
