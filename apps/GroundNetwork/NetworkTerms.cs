using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.GroundNetwork;

/// <summary>What does not change during a run: the scenario, looked up by id, and where time starts.</summary>
internal sealed class NetworkTerms
{
    private readonly Dictionary<int, int> _places;
    private readonly Dictionary<int, SatellitePlan> _satellites;

    public NetworkTerms(Scenario scenario)
    {
        Scenario = scenario;
        Origin = scenario.Start;
        Choice = new StationChoice(scenario.Ground);
        _places = scenario.Ground.Stations.Select((station, place) => (station.Id, place)).ToDictionary();
        _satellites = scenario.Satellites.Satellites.ToDictionary(satellite => satellite.Id);
    }

    public Scenario Scenario { get; }

    public StationChoice Choice { get; }

    /// <summary>From where collected data is counted.</summary>
    public ScenarioTime Origin { get; init; }

    /// <summary>A station's place in the scenario; null for one that is not in it.</summary>
    public int? PlaceOf(int? stationId) => stationId is { } id && _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>A satellite's terms; null for one that is not in the scenario.</summary>
    public SatellitePlan? Find(int satelliteId) => _satellites.GetValueOrDefault(satelliteId);
}
