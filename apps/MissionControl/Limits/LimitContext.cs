using System.Globalization;
using ScAi.Messages;

namespace ScAi.MissionControl.Limits;

/// <summary>When a limit holds: while a parameter of the same spacecraft has a value.</summary>
/// <param name="Parameter">The parameter's full name.</param>
/// <param name="Value">The value; NaN where the text is none, and then the limit never holds.</param>
internal sealed record LimitContext(string Parameter, double Value)
{
    /// <summary>Reads <c>parameter=value</c>, where the value is a number or the name of a state.</summary>
    /// <param name="text">The text; null for always.</param>
    /// <param name="find">The spacecraft's parameters by name.</param>
    public static LimitContext? Of(string? text, Func<string, ParameterDefinition?> find)
    {
        if (text is null)
        {
            return null;
        }

        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        var value = parts.Length < 2 ? double.NaN
            : double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : find(parts[0])?.States?.ToList().IndexOf(parts[1]) is { } state and >= 0 ? state
            : double.NaN;
        return new LimitContext(parts[0], value);
    }

    /// <summary>Whether it holds.</summary>
    public bool Holds(Func<string, double?> latest) => latest(Parameter) == Value;
}
