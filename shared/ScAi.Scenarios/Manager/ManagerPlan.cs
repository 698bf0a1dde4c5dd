using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Scenarios;

/// <summary>How the manager leads the run.</summary>
public sealed record ManagerPlan
{
    /// <summary>The names of the apps that must be ready before the run starts; the model apps unless told otherwise.</summary>
    public ScenarioList<string> RequiredApps { get; init; } = ModelApps(new AppNames());

    /// <summary>
    /// How long before they take effect start and update are sent, wall clock. Counts in free-running time; in coordinated
    /// time a start takes effect at once.
    /// </summary>
    public TimeSpan CommandLead { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the manager waits for readiness before it sends init again, wall clock.</summary>
    public TimeSpan InitRetryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many times init is sent before the run fails and names who is missing; at least 1.</summary>
    public int InitMaxRetry { get; init; } = 5;

    /// <summary>The changes of rate, each at its exact scenario time; in order, inside the window.</summary>
    public ScenarioList<TimeScaleUpdate> TimeScaleUpdates { get; init; } = [];

    /// <summary>What happens when a required app is lost in mid-run.</summary>
    public LostFederatePolicy LostFederate { get; init; } = LostFederatePolicy.Abort;

    /// <summary>How long a required app may be gone before it counts as lost, wall clock.</summary>
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How much scenario time lies between two time status messages of an app.</summary>
    public TimeSpan TimeStatusStep { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The scenario time of the first time status message; null for the start. A scenario that was read has it filled in.
    /// </summary>
    public ScenarioTime? TimeStatusInit { get; init; }

    /// <summary>
    /// The apps without which there is no downlink: satellites, ground network and outages; and those that the scenario has a
    /// block for.
    /// </summary>
    public static ScenarioList<string> ModelApps(AppNames apps, bool spacecraft = false, bool missionControl = false) =>
    [
        apps.Satellites, apps.Ground, apps.Outage,
        .. spacecraft ? [apps.Spacecraft] : Array.Empty<string>(),
        .. missionControl ? [apps.MissionControl] : Array.Empty<string>(),
    ];
}
