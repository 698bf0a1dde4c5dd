using System.Text.Json.Serialization;

namespace ScAi.Messages;

/// <summary>The manager's answer to a <see cref="RunControl"/>; <c>PREFIX/manager/control/reply</c>.</summary>
/// <param name="Id">Of the wish.</param>
/// <param name="Accepted">Whether it is carried out.</param>
/// <param name="Reason">Why not; left out when accepted.</param>
public sealed record RunControlReply(
    string Id,
    bool Accepted,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null) : IWireRecord;
