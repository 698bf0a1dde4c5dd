using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.MissionControl.Limits;

/// <summary>What is said of the limits of a parameter over what its spacecraft says.</summary>
/// <param name="Spacecraft">The spacecraft's name; null for all of them.</param>
/// <param name="Parameter">The parameter's full name.</param>
/// <param name="Limits">Limits in place of the spacecraft's of the same severities; one without bounds only takes those away.</param>
internal sealed record LimitOverride(string? Spacecraft, string Parameter, IReadOnlyList<ParameterLimit> Limits)
{
    /// <summary>Whether its alarm stays when the parameter has come back, until somebody clears it; null: as usual.</summary>
    public bool? Latching { get; init; }

    /// <summary>Whether its alarm goes away by itself when the parameter has come back.</summary>
    public bool AcknowledgesItself { get; init; }

    /// <summary>What a scenario says.</summary>
    public static LimitOverride Of(PlannedLimit planned) => new(
        planned.Satellite,
        planned.Parameter,
        [new ParameterLimit(planned.Severity, planned.Low, planned.High, planned.MinViolations, planned.Deadband)]);
}
