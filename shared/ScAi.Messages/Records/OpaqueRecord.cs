using System.Text.Json;
using ScAi.Messages.Wire;

namespace ScAi.Messages;

/// <summary>A well-formed JSON object on a topic that the contract does not name: a stranger's own message.</summary>
/// <remarks>
/// <see cref="Of"/> and <see cref="As"/> take it from and to a record of the stranger's own. Such a record is written like
/// those of the contract: members in camelCase, times and durations as in its section 5, volumes in GB, rates in MB/s.
/// A member <c>time</c> should hold the scenario time at which it happened.
/// </remarks>
/// <param name="Payload">The object as it came.</param>
public sealed record OpaqueRecord(JsonElement Payload) : IWireRecord
{
    /// <summary>A record of one's own as it travels.</summary>
    /// <exception cref="ArgumentException">It is not written as a JSON object.</exception>
    public static OpaqueRecord Of<TOwn>(TOwn own)
        where TOwn : class
    {
        var payload = JsonSerializer.SerializeToElement(own, OwnJson.Options);
        return payload.ValueKind == JsonValueKind.Object
            ? new OpaqueRecord(payload)
            : throw new ArgumentException($"A {typeof(TOwn).Name} is written as {payload.ValueKind}; expected a JSON object.", nameof(own));
    }

    /// <summary>The record of one's own that travelled; null when the payload is not one.</summary>
    public TOwn? As<TOwn>()
        where TOwn : class
    {
        try
        {
            return Payload.Deserialize<TOwn>(OwnJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
