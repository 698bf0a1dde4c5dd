using System.Text.Json.Serialization;

namespace ScAi.Messages;

/// <summary>A range that a parameter should stay in.</summary>
/// <param name="Severity">How bad it is outside.</param>
/// <param name="Low">The lowest good value; null for none.</param>
/// <param name="High">The highest good value; null for none.</param>
/// <param name="MinViolations">How many samples in a row must be outside before it counts; at least 1.</param>
/// <param name="Deadband">How far inside it has to come back before it is over; 0 or more, in the parameter's unit.</param>
/// <param name="Context">
/// When it holds: <c>parameter=value</c> of a parameter of the same spacecraft, as in <c>docking.phase=3</c>; null for always.
/// Where limits with a context hold, those without one do not.
/// </param>
public sealed record ParameterLimit(
    AlarmSeverity Severity,
    double? Low,
    double? High,
    int MinViolations,
    double Deadband,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Context = null);
