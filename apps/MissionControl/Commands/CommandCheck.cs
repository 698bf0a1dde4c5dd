using System.Text.RegularExpressions;
using ScAi.Messages;

namespace ScAi.MissionControl.Commands;

/// <summary>Checks a wish against what its spacecraft says that it understands.</summary>
internal static partial class CommandCheck
{
    public const int UsualPriority = 5;

    private const int LongestComment = 2_000;

    /// <summary>Room for a piece of software in base 64.</summary>
    private const int LongestText = 100_000;

    /// <summary>What is expected of each field that is wrong, by its name; empty for a wish that may be queued.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="spacecraft">The description of its spacecraft; null when there is none.</param>
    public static Dictionary<string, string[]> ErrorsOf(NewCommand wish, SpacecraftDescription? spacecraft)
    {
        var errors = new Dictionary<string, string[]>();
        if (wish.Key is { } key && !KeyShape().IsMatch(key))
        {
            errors["key"] = ["expected 1 to 64 letters, digits, dots, dashes, underscores or colons"];
        }

        if (wish.Priority is < 0 or > 9)
        {
            errors["priority"] = [$"expected 0 to 9, got {wish.Priority}"];
        }

        if (wish.Schedule?.After?.Delay is { } delay && (delay < TimeSpan.Zero || delay > TimeSpan.FromDays(366)))
        {
            errors["schedule.after.delay"] = ["expected a duration from none to a year"];
        }

        if (wish.Comment is { Length: > LongestComment })
        {
            errors["comment"] = [$"expected at most {LongestComment} characters"];
        }

        if (spacecraft is null)
        {
            errors["spacecraft"] = [$"expected a spacecraft that has described itself, got {wish.Spacecraft}"];
        }
        else if (spacecraft.Commands.FirstOrDefault(one => one.Name == wish.Command) is { } definition)
        {
            CheckArguments(wish.Arguments, definition, errors);
        }
        else
        {
            errors["command"] = [$"expected a command of {spacecraft.Name}, got '{Shortened(wish.Command)}'"];
        }

        return errors;
    }

    private static void CheckArguments(
        IReadOnlyDictionary<string, ArgumentValue> arguments, CommandDefinition definition, Dictionary<string, string[]> errors)
    {
        foreach (var argument in definition.Arguments)
        {
            if (!arguments.TryGetValue(argument.Name, out var value))
            {
                errors[$"arguments.{argument.Name}"] = [$"a value is required: {Expected(argument)}"];
            }
            else if (!Fits(argument, value))
            {
                errors[$"arguments.{argument.Name}"] = [$"expected {Expected(argument)}, got '{Shortened(value.ToString())}'"];
            }
        }

        foreach (var name in arguments.Keys.Where(name => definition.Arguments.All(argument => argument.Name != name)))
        {
            errors[$"arguments.{Shortened(name)}"] = [$"{definition.Name} has no such argument"];
        }
    }

    private static bool Fits(ArgumentDefinition argument, ArgumentValue value) => argument.IsText
        ? value.Text is { Length: <= LongestText } text && (argument.Choices is null || argument.Choices.Contains(text))
        : value.Text is null && !(value.Number < argument.Low) && !(value.Number > argument.High);

    private static string Expected(ArgumentDefinition argument)
    {
        var unit = argument.Unit.Length > 0 ? $" {argument.Unit}" : "";
        return (argument.IsText, argument.Choices, argument.Low, argument.High) switch
        {
            (true, { } choices, _, _) => $"one of {string.Join(", ", choices)}",
            (true, _, _, _) => $"a text of at most {LongestText} characters",
            (_, _, { } low, { } high) => $"a number from {low} to {high}{unit}",
            (_, _, { } low, _) => $"a number of at least {low}{unit}",
            (_, _, _, { } high) => $"a number of at most {high}{unit}",
            _ => $"a number{(unit.Length > 0 ? " of" : "")}{unit}",
        };
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "...";

    [GeneratedRegex(@"^[A-Za-z0-9._:\-]{1,64}\z")]
    private static partial Regex KeyShape();
}
