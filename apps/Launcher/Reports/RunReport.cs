using ScAi.Launcher.Books;
using ScAi.Recordings;
using ScAi.Scenarios;

namespace ScAi.Launcher.Reports;

/// <summary>All that a report says of a run, read from its folder.</summary>
internal sealed record RunReport
{
    /// <summary>The name of the run folder.</summary>
    public required string Folder { get; init; }

    public required Summary Summary { get; init; }

    public required Scenario Scenario { get; init; }

    /// <summary>The text of <c>scenario.yaml</c>.</summary>
    public required string ScenarioText { get; init; }

    public required IReadOnlyList<LedgerRow> Ledger { get; init; }

    /// <summary>In the order of the scenario.</summary>
    public required IReadOnlyList<SatelliteTrack> Tracks { get; init; }

    public required IReadOnlyList<StationRow> Stations { get; init; }

    /// <summary>What the recording tells; null when nobody recorded.</summary>
    public RunState? State { get; init; }

    /// <summary>What could not be read, in words.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The files beside the report.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    public IReadOnlyList<Contact> Contacts => State?.Contacts ?? [];

    public string NameOfStation(int id) => Stations.FirstOrDefault(station => station.Id == id)?.Name ?? $"Station {id}";

    public string NameOfSatellite(int id) => Tracks.FirstOrDefault(track => track.Id == id)?.Name ?? $"Satellite {id}";
}
