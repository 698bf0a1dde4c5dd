using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Messages.Wire;

/// <summary>How ready, mode and time travel: <c>{"name":"ground","properties":{...}}</c>.</summary>
internal sealed record StatusEnvelope<TProperties>(
    string Name,
    TProperties Properties,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description = null);

internal sealed record ReadyProperties(bool Ready);

internal sealed record ModeProperties(FederateMode Mode);

internal sealed record TimeProperties(ScenarioTime SimTime, DateTimeOffset Time);
