using System.ComponentModel;
using System.Text.Json;

namespace ScAi.Constellations.Runs;

/// <summary>How a constellation is to be operated: what a scenario says beside the satellites.</summary>
public sealed record ScenarioRequest
{
    [Description("The scenario's name; the constellation's when left out.")]
    public string? Name { get; init; }

    [Description("Stations of the catalogue.")]
    public IReadOnlyList<long> StationIds { get; init; } = [];

    [Description("Further stations.")]
    public IReadOnlyList<ScenarioStation> Stations { get; init; } = [];

    [Description("The window's start, ISO 8601; now when left out.")]
    public string? From { get; init; }

    [Description("The window's end, ISO 8601; a day after the start when left out.")]
    public string? To { get; init; }

    [Description("What each satellite's recorder holds.")]
    public double RecorderGigabits { get; init; } = 280.0;

    [Description("The part of the recorder that is in use at the start, 0 to 1.")]
    public double InitialUse { get; init; }

    [Description("How fast each satellite's instrument fills the recorder.")]
    public double InstrumentMegabitsPerSecond { get; init; } = 12.5;

    [Description("How fast stations receive that do not say so themselves.")]
    public double DownlinkMegabitsPerSecond { get; init; } = 300.0;

    [Description("The elevation below which stations receive nothing that do not say so themselves.")]
    public double MaskDegrees { get; init; } = 5.0;

    [Description("What a second of link costs.")]
    public double CostPerSecondDollars { get; init; } = 0.37;

    [Description("The chance that a station goes out in an hour, for half an hour; 0 to 1.")]
    public double OutageProbability { get; init; }

    [Description("The length of a tick.")]
    public double TickSeconds { get; init; } = 10.0;

    [Description("Scenario seconds per wall-clock second, or \"max\"; 600 when left out.")]
    public JsonElement Rate { get; init; }

    [Description("Where the randomness comes from.")]
    public ulong Seed { get; init; } = 1;

    [Description("When launched: whether the observer goes on serving the run when it is over, until the run is stopped.")]
    public bool KeepObserver { get; init; }
}
