using System.Text.Json.Serialization;

namespace ScAi.Messages;

/// <summary>What a worker makes of a <see cref="PartOrder"/>; <c>PREFIX/APP/work/answer</c>.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Verdict">Whether the worker does it.</param>
/// <param name="Reason">Why not; left out when taken.</param>
public sealed record OrderAnswer(
    string Order,
    OrderVerdict Verdict,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null) : IWireRecord;
