using ScAi.Messages;
using ScAi.Scenarios.Rules;
using ScAi.Time;

namespace ScAi.Scenarios;

/// <summary>
/// A scenario with every default filled in and every file it refers to read: all that a federate needs to know before a
/// run.
/// </summary>
/// <remarks>
/// A value: two scenarios are equal when all their settings are. <see cref="ScenarioReader"/> makes valid ones; who changes one
/// with <c>with</c> asks <see cref="Validate"/> again.
/// </remarks>
public sealed record Scenario
{
    /// <summary>A short name, for people and for the run folder.</summary>
    public required string Name { get; init; }

    /// <summary>Seeds every random draw of the run, together with the drawing federate and entity.</summary>
    public ulong Seed { get; init; }

    /// <summary>Where scenario time begins; inclusive.</summary>
    public required ScenarioTime Start { get; init; }

    /// <summary>Where scenario time ends; exclusive, after <see cref="Start"/>.</summary>
    public required ScenarioTime Stop { get; init; }

    /// <summary>The length of a tick; at least a microsecond, at most the window.</summary>
    public TimeSpan TickStep { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Who decides how scenario time advances.</summary>
    public TimeMode Time { get; init; } = TimeMode.Coordinated;

    /// <summary>Scenario seconds per wall-clock second; above 0; null for as fast as possible.</summary>
    public double? Rate { get; init; } = 1;

    /// <summary>The run's namespace: the first level of every topic.</summary>
    public string Prefix { get; init; } = "downlink";

    /// <summary>The names under which the apps publish; all different.</summary>
    public AppNames Apps { get; init; } = new();

    /// <summary>The units of data volumes and rates on the wire.</summary>
    public WireUnits WireUnits { get; init; } = WireUnits.Documented;

    /// <summary>Whether the ground network also sends the sentinel links that NOS-T's apps expect.</summary>
    public bool NostCompatibility { get; init; }

    /// <summary>How the run is led.</summary>
    public ManagerPlan Manager { get; init; } = new();

    /// <summary>The constellation.</summary>
    public required SatelliteStoragePlan Satellites { get; init; }

    /// <summary>The ground network.</summary>
    public required GroundPlan Ground { get; init; }

    /// <summary>When stations are out.</summary>
    public OutagePlan Outages { get; init; } = new();

    /// <summary>Which satellites are simulated as spacecraft; null for none.</summary>
    public SpacecraftPlan? Spacecraft { get; init; }

    /// <summary>What mission control does of its own accord; null when there is none.</summary>
    public MissionControlPlan? MissionControl { get; init; }

    /// <summary>How long the scenario lasts, in scenario time.</summary>
    public TimeSpan Window => Stop - Start;

    /// <summary>The ticks that tile the window.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scenario is not valid: no window or no tick.</exception>
    public TickPlan Ticks => new(Start, Stop, TickStep);

    /// <summary>The name and the window, for people.</summary>
    public override string ToString() => $"{Name}, {Start} to {Stop}";

    /// <summary>
    /// Everything that is wrong with the settings, as after a change on the command line; empty for a valid scenario. The errors
    /// name keys, not lines.
    /// </summary>
    public ScenarioList<ScenarioError> Validate() => ScenarioList.From(
        ScenarioRules.BrokenBy(this).Select(broken => broken.ToError(written: path => path)));
}
