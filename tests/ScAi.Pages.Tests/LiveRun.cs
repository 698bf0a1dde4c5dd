using System.Globalization;

namespace ScAi.Pages.Tests;

/// <summary>
/// A run that goes on while a test looks: the day of <c>scenarios/downlink.yaml</c>, fast enough that links come and go within
/// seconds, and with an outage every quarter of an hour.
/// </summary>
public sealed class LiveRun : IDisposable
{
    private const int Rate = 400;
    private readonly TemporaryFolder _folder = new();
    private readonly Scai _run;

    public LiveRun()
    {
        var scenario = WriteScenario(_folder);
        _run = Scai.Start(["run", scenario, "--json", "--out", _folder.File("run")], folder: _folder.Path);
        Address = _run.WaitForObserver();
        _run.WaitUntil("2023-08-01T00:20");
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <summary>Writes the scenario.</summary>
    /// <returns>Its file.</returns>
    internal static string WriteScenario(TemporaryFolder folder)
    {
        var day = Repository.Read("scenarios/downlink.yaml");
        var begin = day.IndexOf("\noutages:", StringComparison.Ordinal);
        var outages = string.Join('\n', Enumerable.Range(0, 94).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"    - {{station: {i % 2}, start: 2023-08-01T{i * 15 / 60:00}:{i * 15 % 60:00}:00Z, duration: 12 min}}")));
        var file = folder.File("live.yaml");
        File.WriteAllText(file, $"{LineOf(day[..begin], "rate", Rate)}\noutages:\n  scheduled:\n{outages}\n");
        return file;
    }

    public void Dispose()
    {
        _run.Dispose();
        _folder.Dispose();
    }

    private static string LineOf(string yaml, string key, int value) => string.Join('\n', yaml.Split('\n').Select(
        line => line.StartsWith($"{key}:", StringComparison.Ordinal) ? $"{key}: {value}" : line));
}
