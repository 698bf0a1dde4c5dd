using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.MissionControl.Following;

/// <summary>How the mission stands: one value, replaced as a whole.</summary>
public sealed record MissionPicture
{
    /// <summary>The scenario's name; empty before anything is known.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where scenario time begins.</summary>
    public ScenarioTime Start { get; init; }

    /// <summary>Where it ends.</summary>
    public ScenarioTime Stop { get; init; }

    /// <summary>How far it has been followed; null before the first tick.</summary>
    public ScenarioTime? Reached { get; init; }

    /// <summary>The stations by id.</summary>
    public ImmutableSortedDictionary<int, StationPicture> Stations { get; init; } = ImmutableSortedDictionary<int, StationPicture>.Empty;

    /// <summary>The spacecraft by id, as they describe themselves.</summary>
    public ImmutableSortedDictionary<int, SpacecraftDescription> Spacecraft { get; init; } = ImmutableSortedDictionary<int, SpacecraftDescription>.Empty;

    /// <summary>What a scenario says before anything has happened.</summary>
    public static MissionPicture Of(Scenario? scenario) => scenario is null
        ? new MissionPicture()
        : new MissionPicture
        {
            Name = scenario.Name,
            Start = scenario.Start,
            Stop = scenario.Stop,
            Stations = scenario.Ground.Stations.ToImmutableSortedDictionary(station => station.Id, station => new StationPicture(station.Id, station.Name, true)),
        };

    /// <summary>With a station as it stands now.</summary>
    public MissionPicture With(StationPicture station)
    {
        ArgumentNullException.ThrowIfNull(station);
        return this with { Stations = Stations.SetItem(station.Id, station) };
    }

    /// <summary>With a station in operation or out of it.</summary>
    public MissionPicture WithStation(int id, bool operational) =>
        With(new StationPicture(id, Stations.GetValueOrDefault(id)?.Name, operational));

    /// <summary>With what a spacecraft says of itself.</summary>
    public MissionPicture With(SpacecraftDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return this with { Spacecraft = Spacecraft.SetItem(description.Id, description) };
    }
}
