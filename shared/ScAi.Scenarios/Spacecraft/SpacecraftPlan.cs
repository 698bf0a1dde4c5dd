namespace ScAi.Scenarios;

/// <summary>Which satellites are simulated as spacecraft, and how.</summary>
public sealed record SpacecraftPlan
{
    /// <summary>The step of the subsystems' physics, counted from the scenario's start.</summary>
    public TimeSpan Step { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How much scenario time lies between two packets of a subsystem; a multiple of <see cref="Step"/>.</summary>
    public TimeSpan TelemetryStep { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The vehicles, in the order of the scenario; each satellite once.</summary>
    public required ScenarioList<VehiclePlan> Vehicles { get; init; }

    /// <summary>What breaks.</summary>
    public ScenarioList<PlannedFault> Faults { get; init; } = [];
}
