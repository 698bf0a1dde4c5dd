using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A command has changed its state with mission control; <c>PREFIX/MISSIONCONTROL/command</c>.</summary>
/// <param name="Key">The command.</param>
/// <param name="Id">The satellite.</param>
/// <param name="Command">Its name in the description.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Time">Since when.</param>
/// <param name="Reason">Why, where that needs saying; else null.</param>
public sealed record CommandStatus(
    string Key,
    int Id,
    string Command,
    CommandState State,
    ScenarioTime Time,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null) : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Time;
}
