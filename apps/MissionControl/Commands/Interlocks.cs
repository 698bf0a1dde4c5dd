using ScAi.Messages;

namespace ScAi.MissionControl.Commands;

/// <summary>Whether a command's interlocks let it go, by the newest telemetry. May be asked from any thread.</summary>
internal sealed class Interlocks(SpacecraftBook spacecraft, ILatestValues latest)
{
    /// <summary>The first interlock that does not hold, in words; null when all do. A value that never came down holds nothing.</summary>
    public string? Against(Command command)
    {
        foreach (var interlock in spacecraft.DefinitionOf(command)?.Interlocks ?? [])
        {
            var value = latest.Latest(command.Spacecraft, interlock.Parameter);
            if (!(value >= (interlock.Low ?? double.NegativeInfinity) && value <= (interlock.High ?? double.PositiveInfinity)))
            {
                return $"{interlock.Parameter} {Expected(interlock)}, {(value is { } known ? $"it is {known}" : "no value has come down")}: {interlock.Reason}";
            }
        }

        return null;
    }

    private static string Expected(CommandInterlock interlock) => (interlock.Low, interlock.High) switch
    {
        ({ } low, { } high) => $"from {low} to {high}",
        ({ } low, null) => $"of at least {low}",
        (null, { } high) => $"of at most {high}",
        _ => "of any value",
    };
}
