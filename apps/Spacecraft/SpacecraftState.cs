using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Spacecraft.Telemetry;
using ScAi.Spacecraft.Vehicle;
using ScAi.Time;

namespace ScAi.Spacecraft;

/// <summary>Everything that the spacecraft of a scenario are at one time.</summary>
public sealed record SpacecraftState
{
    /// <summary>In the order of the scenario.</summary>
    public required ImmutableArray<VehicleState> Vehicles { get; init; }

    /// <summary>The stations, by id.</summary>
    public required ImmutableSortedDictionary<int, StationView> Stations { get; init; }

    /// <summary>What is on its way to the ground, in order of arrival.</summary>
    public ImmutableList<Arrival> InFlight { get; init; } = [];

    /// <summary>Up to when everything has been worked out; ticks before that are past.</summary>
    public required ScenarioTime Now { get; init; }
}
