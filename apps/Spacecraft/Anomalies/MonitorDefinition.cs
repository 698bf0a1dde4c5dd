using ScAi.Messages;

namespace ScAi.Spacecraft.Anomalies;

/// <summary>A monitor on board (ECSS-E-ST-70-41C, service 12).</summary>
/// <param name="Name">Subsystem and monitor, as in <c>power.socLow</c>.</param>
/// <param name="Kind">What it looks at.</param>
/// <param name="Severity">How bad it is when it fires.</param>
/// <param name="Terms">The parameters it looks at: one, but for balances.</param>
public sealed record MonitorDefinition(string Name, MonitorKind Kind, AlarmSeverity Severity, IReadOnlyList<MonitorTerm> Terms)
{
    /// <summary>The lowest good value, rate or sum.</summary>
    public double Low { get; init; } = double.NegativeInfinity;

    /// <summary>The highest good value, rate or sum.</summary>
    public double High { get; init; } = double.PositiveInfinity;

    /// <summary>How many violations in a row make it fire.</summary>
    public int MinViolations { get; init; } = 3;

    /// <summary>How far inside of the range a value has to come back before it is over.</summary>
    public double Deadband { get; init; }

    /// <summary>For residuals: the standard deviation of value minus prediction when all is well.</summary>
    public double Deviation { get; init; } = 1;

    /// <summary>For residuals: k, in deviations; smaller offsets do not add up.</summary>
    public double Slack { get; init; } = 1;

    /// <summary>For residuals: h, in deviations; the sum at which it fires.</summary>
    public double Threshold { get; init; } = 10;

    /// <summary>The parameter must be within a range.</summary>
    public static MonitorDefinition Limit(
        string name, string parameter, AlarmSeverity severity, double low, double high, double deadband = 0, int minViolations = 3) =>
        new(name, MonitorKind.Limit, severity, [new(parameter, 1)])
        {
            Low = low, High = high, Deadband = deadband, MinViolations = minViolations,
        };

    /// <summary>The parameter must not change faster than that, either way, per second.</summary>
    public static MonitorDefinition Rate(
        string name, string parameter, AlarmSeverity severity, double most, double deadband = 0, int minViolations = 2) =>
        new(name, MonitorKind.Rate, severity, [new(parameter, 1)])
        {
            Low = -most, High = most, Deadband = deadband, MinViolations = minViolations,
        };

    /// <summary>The parameter must be what is predicted, but for noise of that standard deviation.</summary>
    public static MonitorDefinition Residual(string name, string parameter, AlarmSeverity severity, double deviation) =>
        new(name, MonitorKind.Residual, severity, [new(parameter, 1)]) { Deviation = deviation, MinViolations = 1 };

    /// <summary>A weighted sum must be zero within a tolerance.</summary>
    public static MonitorDefinition Balance(
        string name, AlarmSeverity severity, double tolerance, int minViolations, params MonitorTerm[] terms) =>
        new(name, MonitorKind.Balance, severity, terms) { Low = -tolerance, High = tolerance, MinViolations = minViolations };

    /// <summary>The parameter must not repeat itself.</summary>
    public static MonitorDefinition Frozen(string name, string parameter, AlarmSeverity severity, int minViolations = 3) =>
        new(name, MonitorKind.Frozen, severity, [new(parameter, 1)]) { MinViolations = minViolations };

    /// <summary>The parameter must be a number.</summary>
    public static MonitorDefinition NotANumber(string name, string parameter, AlarmSeverity severity, int minViolations = 2) =>
        new(name, MonitorKind.NotANumber, severity, [new(parameter, 1)]) { MinViolations = minViolations };
}
