using System.Text.Json;

namespace ScAi.Messages;

/// <summary>A well-formed JSON object on a topic that the contract does not name: a stranger's own message.</summary>
/// <param name="Payload">The object as it came.</param>
public sealed record OpaqueRecord(JsonElement Payload) : IWireRecord;
