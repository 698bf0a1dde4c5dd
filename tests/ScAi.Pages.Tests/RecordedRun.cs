using ScAi.Time;

namespace ScAi.Pages.Tests;

/// <summary>A finished run in a folder of recordings, its files, and an observer that serves it.</summary>
public sealed class RecordedRun : IDisposable
{
    public const string Id = "two-hours";
    private readonly TemporaryFolder _folder = new();
    private readonly Scai _observer;

    public RecordedRun()
    {
        using (var run = Scai.Start(
            ["run", Repository.PathOf("scenarios/downlink-2h.yaml"), "--rate", "max", "--json", "--no-observe", "--out", _folder.File("runs", Id)], folder: _folder.Path))
        {
            Assert.True(run.Wait() == 0, run.Errors);
        }

        Links = [.. Rows("ledger.csv").Select(row => new Link(
            int.Parse(row["satelliteId"]), row["station"], Time(row["start"]), Time(row["end"]), decimal.Parse(row["costDollars"])))];
        Reports = [.. Rows("satellites.csv").Select(row => new Report(
            int.Parse(row["satelliteId"]), row["satellite"], Time(row["time"]), double.Parse(row["storedGigabits"]) / 8,
            double.Parse(row["latitudeDegrees"])))];
        _observer = Scai.Start(["observe", "--listen", "127.0.0.1:0", "--recordings", _folder.File("runs")], folder: _folder.Path);
        Address = _observer.WaitForObserver();
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <summary>The rows of <c>ledger.csv</c>.</summary>
    internal IReadOnlyList<Link> Links { get; }

    /// <summary>The rows of <c>satellites.csv</c>.</summary>
    internal IReadOnlyList<Report> Reports { get; }

    public void Dispose()
    {
        _observer.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(_folder.File("runs", Id, file));
        var names = lines[0].Split(',');
        return lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second));
    }

    private static ScenarioTime Time(string text) => ScenarioTime.TryParse(text, out var time) ? time : throw new FormatException(text);

    internal sealed record Link(int Satellite, string Station, ScenarioTime Start, ScenarioTime End, decimal Cost)
    {
        public bool IsOpenAt(ScenarioTime time) => Start <= time && time < End;
    }

    internal sealed record Report(int Satellite, string Name, ScenarioTime Time, double StoredGigabytes, double Latitude);
}
