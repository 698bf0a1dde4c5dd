using ScAi.Messages;

namespace ScAi.Spacecraft.Commands;

/// <summary>What a vehicle can be told to do.</summary>
public sealed class CommandSet
{
    private readonly Dictionary<string, CommandDefinition> _byName;

    /// <summary>A set of commands, each name once.</summary>
    public CommandSet(IReadOnlyList<CommandDefinition> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        All = all;
        _byName = all.ToDictionary(command => command.Name, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<CommandDefinition> All { get; }

    /// <summary>Why a command cannot be done as it is; null when it can.</summary>
    public string? FaultOf(CommandUplink uplink)
    {
        ArgumentNullException.ThrowIfNull(uplink);
        if (!_byName.TryGetValue(uplink.Command, out var definition))
        {
            return $"command: there is no {uplink.Command}";
        }

        foreach (var name in uplink.Arguments.Keys)
        {
            if (!definition.Arguments.Any(argument => argument.Name == name))
            {
                return $"{name}: {uplink.Command} has no such argument";
            }
        }

        foreach (var argument in definition.Arguments)
        {
            if (!uplink.Arguments.TryGetValue(argument.Name, out var value))
            {
                return $"{argument.Name}: missing";
            }

            if (FaultOf(argument, value) is { } fault)
            {
                return $"{argument.Name}: {fault}, got {value}";
            }
        }

        return null;
    }

    private static string? FaultOf(ArgumentDefinition argument, ArgumentValue value) =>
        argument.IsText != (value.Text is not null) ? argument.IsText ? "expected a text" : "expected a number"
        : argument.Choices is { } choices && !choices.Contains(value.Text) ? $"expected one of {string.Join(", ", choices)}"
        : value.Number < argument.Low ? $"expected at least {argument.Low} {argument.Unit}".TrimEnd()
        : value.Number > argument.High ? $"expected at most {argument.High} {argument.Unit}".TrimEnd()
        : null;
}
