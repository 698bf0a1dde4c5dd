using System.Collections.Concurrent;
using ScAi.Messages;

namespace ScAi.MissionControl.Commands;

/// <summary>Whether a command's interlocks let it go, by the newest telemetry.</summary>
internal sealed class Interlocks(SpacecraftBook spacecraft, ILatestValues latest)
{
    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    /// <summary>Whether all of them hold, asked in a turn.</summary>
    public bool LetGo(Command command)
    {
        if (Against(command) is not { } reason)
        {
            _found.TryRemove(command.Key, out _);
            return true;
        }

        _found[command.Key] = reason;
        return false;
    }

    /// <summary>What stood against a command when it was last asked, in words; null when nothing did. May be called from any thread.</summary>
    public string? FoundAgainst(Command command) => _found.GetValueOrDefault(command.Key);

    /// <summary>The first interlock that does not hold, in words; null when all do. A value that never came down holds nothing.</summary>
    private string? Against(Command command)
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
