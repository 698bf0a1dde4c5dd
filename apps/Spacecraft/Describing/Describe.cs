using ScAi.Messages;

namespace ScAi.Spacecraft.Describing;

/// <summary>Shorthand for the entries of a spacecraft's description.</summary>
internal static class Describe
{
    /// <summary>A parameter that is a number.</summary>
    public static ParameterDefinition Number(string name, string unit, string description, params ParameterLimit[] limits) =>
        new(name, unit, description, null, limits);

    /// <summary>A parameter that is a state: the names of its values 0, 1, 2...</summary>
    public static ParameterDefinition State(string name, string description, string[] states, params ParameterLimit[] limits) =>
        new(name, "", description, states, limits);

    /// <summary>A parameter whose values are those of an enumeration.</summary>
    public static ParameterDefinition State<TState>(string name, string description, params ParameterLimit[] limits)
        where TState : struct, Enum => State(name, description, Enum.GetNames<TState>(), limits);

    /// <summary>A parameter that is no (0) or yes (1).</summary>
    public static ParameterDefinition Flag(string name, string description, params ParameterLimit[] limits) =>
        State(name, description, ["no", "yes"], limits);

    /// <summary>Bad below that value.</summary>
    public static ParameterLimit Above(
        AlarmSeverity severity, double low, double deadband = 0, int minViolations = 2, string? context = null) =>
        new(severity, low, null, minViolations, deadband, context);

    /// <summary>Bad above that value.</summary>
    public static ParameterLimit Below(
        AlarmSeverity severity, double high, double deadband = 0, int minViolations = 2, string? context = null) =>
        new(severity, null, high, minViolations, deadband, context);

    /// <summary>Bad outside of that range.</summary>
    public static ParameterLimit Within(
        AlarmSeverity severity, double low, double high, double deadband = 0, int minViolations = 2, string? context = null) =>
        new(severity, low, high, minViolations, deadband, context);

    /// <summary>A flag as telemetry has it.</summary>
    public static double Value(bool flag) => flag ? 1 : 0;
}
