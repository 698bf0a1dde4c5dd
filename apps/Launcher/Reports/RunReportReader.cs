using System.Text.Json;
using ScAi.Launcher.Books;
using ScAi.Launcher.Running;
using ScAi.Recordings;
using ScAi.Scenarios;

namespace ScAi.Launcher.Reports;

/// <summary>Reads a run folder for a report.</summary>
internal static class RunReportReader
{
    /// <exception cref="InvalidDataException">It is no run folder, or a file in it is wrong; says which and what was expected.</exception>
    public static RunReport Read(string folder)
    {
        string In(string file) => Path.Combine(folder, file);
        if (!File.Exists(In("summary.json")) || !File.Exists(In(RunFolder.ScenarioFile)))
        {
            throw new InvalidDataException($"expected the folder of a run that has ended, with summary.json and scenario.yaml, got '{folder}'");
        }

        var scenario = ScenarioFile.Load(In(RunFolder.ScenarioFile));
        var missing = new List<string>();
        var state = StateOf(folder, missing);
        return new RunReport
        {
            Folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Summary = SummaryOf(In("summary.json")),
            Scenario = scenario,
            ScenarioText = File.ReadAllText(In(RunFolder.ScenarioFile)),
            Ledger = Rows(In("ledger.csv"), missing, LedgerRow),
            Tracks = Tracks(In("satellites.csv"), scenario, missing),
            Stations = Rows(In("stations.csv"), missing, StationRow),
            State = state,
            Missing = missing,
            Files = [.. new[] { "ledger.csv", "satellites.csv", "stations.csv", Recording.FileName, "summary.json", RunFolder.ScenarioFile }
                .Where(file => File.Exists(In(file)))],
        };
    }

    private static Summary SummaryOf(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), SummaryJson.Default.Summary)
                ?? throw new InvalidDataException($"{path}: expected a summary, got null");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path}: expected the summary of a run: {wrong.Message}", wrong);
        }
    }

    private static RunState? StateOf(string folder, List<string> missing)
    {
        if (!File.Exists(Path.Combine(folder, Recording.FileName)))
        {
            missing.Add(
                "The run was not recorded (no messages.jsonl), so its single outages, its contacts and how long data waited are not known.");
            return null;
        }

        using var recording = Recording.Open(folder);
        recording.History.FindContacts(Environment.ProcessorCount);
        missing.AddRange(recording.Warnings.Select(warning => warning.Replace(recording.Path, Recording.FileName, StringComparison.Ordinal)));
        return recording.History.State("report", DateTimeOffset.UnixEpoch);
    }

    private static List<T> Rows<T>(string path, List<string> missing, Func<CsvTable, T> read)
    {
        var rows = new List<T>();
        if (CsvTable.IsMissing(path))
        {
            missing.Add($"{Path.GetFileName(path)} is missing.");
            return rows;
        }

        using var table = new CsvTable(path);
        while (table.Read())
        {
            rows.Add(read(table));
        }

        return rows;
    }

    private static LedgerRow LedgerRow(CsvTable table) => new(
        table.Number<int>("satelliteId"),
        table.Text("satellite"),
        table.Number<int>("linkId"),
        table.Number<int>("stationId"),
        table.Text("station"),
        table.Time("start"),
        table.Time("end"),
        table.Number<decimal>("onBoardGigabits"),
        table.Number<decimal>("offloadedGigabits"),
        table.Number<decimal>("costDollars"),
        table.Text("endedBy"),
        table.Number<decimal>("totalCostDollars"));

    private static StationRow StationRow(CsvTable table) => new(
        table.Number<int>("stationId"),
        table.Text("station"),
        table.Number<double>("latitudeDegrees"),
        table.Number<double>("longitudeDegrees"),
        table.Number<int>("outages"),
        table.Number<double>("outSeconds"),
        table.Number<double>("availability"),
        table.Number<int>("links"),
        table.Number<double>("linkSeconds"),
        table.Number<decimal>("receivedGigabits"),
        table.Number<decimal>("earnedDollars"));

    private static List<SatelliteTrack> Tracks(string path, Scenario scenario, List<string> missing)
    {
        var plans = scenario.Satellites.Satellites.ToDictionary(plan => plan.Id);
        var tracks = new Dictionary<int, SatelliteTrack>();
        _ = Rows(path, missing, table =>
        {
            var id = table.Number<int>("satelliteId");
            if (!tracks.TryGetValue(id, out var track))
            {
                track = new SatelliteTrack(id, table.Text("satellite"))
                {
                    Capacity = plans.TryGetValue(id, out var plan) ? plan.RecorderCapacity.Gigabytes : null,
                };
                tracks.Add(id, track);
            }

            track.Times.Add(table.Time("time"));
            track.Stored.Add(table.Number<double>("storedGigabits") / 8);
            track.Lost.Add(table.Number<double>("lostGigabits") / 8);
            track.Places.Add((table.Number<float>("latitudeDegrees"), table.Number<float>("longitudeDegrees")));
            track.FixedCost.Add(table.Number<decimal>("fixedCostDollars"));
            return true;
        });
        return [.. tracks.Values.OrderBy(track => track.Id)];
    }
}
