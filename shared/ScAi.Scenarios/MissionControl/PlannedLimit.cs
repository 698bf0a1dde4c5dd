using ScAi.Messages;

namespace ScAi.Scenarios;

/// <summary>A limit that stands in place of those that a spacecraft describes for a parameter and severity.</summary>
public sealed record PlannedLimit
{
    /// <summary>The satellite's name; null for every vehicle.</summary>
    public string? Satellite { get; init; }

    /// <summary>The parameter, as in <c>power.batterySoc</c>.</summary>
    public required string Parameter { get; init; }

    /// <summary>How bad it is outside.</summary>
    public AlarmSeverity Severity { get; init; } = AlarmSeverity.Warning;

    /// <summary>The lowest good value; null for none.</summary>
    public double? Low { get; init; }

    /// <summary>The highest good value; null for none.</summary>
    public double? High { get; init; }

    /// <summary>How many samples in a row must be outside; at least 1.</summary>
    public int MinViolations { get; init; } = 1;

    /// <summary>How far inside it has to come back before it is over; not negative.</summary>
    public double Deadband { get; init; }
}
