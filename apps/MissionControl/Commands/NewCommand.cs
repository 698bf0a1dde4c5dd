using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>A command as somebody wants it.</summary>
public sealed record NewCommand
{
    /// <summary>Unique for good; made when left out.</summary>
    public string? Key { get; init; }

    /// <summary>The spacecraft.</summary>
    public required int Spacecraft { get; init; }

    /// <summary>Its name in the description.</summary>
    public required string Command { get; init; }

    /// <summary>By name; all that the description names.</summary>
    public required IReadOnlyDictionary<string, ArgumentValue> Arguments { get; init; }

    /// <summary>0 to 9, 9 first; 5 when left out.</summary>
    public int? Priority { get; init; }

    /// <summary>Not released after this; null for never.</summary>
    public ScenarioTime? Deadline { get; init; }

    /// <summary>What becomes of it when it is late; expires when left out.</summary>
    public LatePolicy? WhenLate { get; init; }

    /// <summary>When to release and execute it; at once when left out.</summary>
    public CommandSchedule? Schedule { get; init; }

    /// <summary>Whether to hold it in the queue until somebody releases it.</summary>
    public bool? Hold { get; init; }

    /// <summary>For people.</summary>
    public string? Comment { get; init; }
}
