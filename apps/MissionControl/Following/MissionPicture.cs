using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.MissionControl.Following;

/// <summary>How the mission stands: one value, replaced as a whole.</summary>
public sealed record MissionPicture
{
    /// <summary>No station sees any spacecraft.</summary>
    public static readonly ImmutableSortedDictionary<int, ImmutableSortedSet<int>> NoContacts = ImmutableSortedDictionary<int, ImmutableSortedSet<int>>.Empty;

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

    /// <summary>By spacecraft, which stations see it.</summary>
    public ImmutableSortedDictionary<int, ImmutableSortedSet<int>> Contacts { get; init; } = NoContacts;

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

    /// <summary>With what a satellite says of the stations that see it: one acquired or lost, or that there is none.</summary>
    public MissionPicture WithContact(SatelliteState satellite)
    {
        ArgumentNullException.ThrowIfNull(satellite);
        var seen = Contacts.GetValueOrDefault(satellite.Id) ?? [];
        var next = (satellite.CommRange, satellite.GroundId) switch
        {
            (true, { } station) => seen.Add(station),
            (false, { } station) => seen.Remove(station),
            (false, null) => [],
            _ => seen,
        };
        return ReferenceEquals(next, seen) ? this : this with { Contacts = Contacts.SetItem(satellite.Id, next) };
    }
}
