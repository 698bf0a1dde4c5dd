using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A command on its way up; <c>PREFIX/MISSIONCONTROL/uplink</c>.</summary>
/// <param name="Id">The satellite.</param>
/// <param name="Key">The command, for good: a spacecraft executes a key once, however often it comes.</param>
/// <param name="Attempt">Counts the times it was radiated, from 1.</param>
/// <param name="Command">Its name in the description.</param>
/// <param name="Arguments">By name.</param>
/// <param name="GroundId">The station that radiates it.</param>
/// <param name="Time">When it is radiated; it arrives light time later.</param>
/// <param name="ExecuteAt">When it is to be executed; null for on arrival.</param>
/// <param name="Expires">From when on it must not be executed any more; null for never.</param>
/// <param name="Signature">HMAC-SHA256 of the rest in hexadecimal, where ground and spacecraft share a key; else null.</param>
public sealed record CommandUplink(
    int Id,
    string Key,
    int Attempt,
    string Command,
    IReadOnlyDictionary<string, ArgumentValue> Arguments,
    int GroundId,
    ScenarioTime Time,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScenarioTime? ExecuteAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScenarioTime? Expires = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Signature = null) : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Time;
}
