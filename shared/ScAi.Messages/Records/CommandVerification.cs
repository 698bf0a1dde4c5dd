using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Messages;

/// <summary>What has become of a command on board, as a station receives it; <c>PREFIX/SPACECRAFT/verification</c>.</summary>
/// <param name="Id">The satellite.</param>
/// <param name="Key">The command.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Generated">When it came so far on board.</param>
/// <param name="Time">When the ground heard.</param>
/// <param name="GroundId">The station that received it.</param>
/// <param name="Fraction">For progress: how much of it is done, 0 to 1; else null.</param>
/// <param name="Reason">For a failure: why; else null.</param>
public sealed record CommandVerification(
    int Id,
    string Key,
    CommandStage Stage,
    ScenarioTime Generated,
    ScenarioTime Time,
    int GroundId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Fraction = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null) : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Time;
}
