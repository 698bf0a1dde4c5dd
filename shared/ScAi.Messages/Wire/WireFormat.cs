using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ScAi.Messages.Wire;

/// <summary>How one type of record is laid out on the wire.</summary>
internal abstract class WireFormat
{
    /// <summary>What the generated serialiser knows about the layout.</summary>
    public abstract JsonTypeInfo ShapeIn(WireJson json);

    /// <summary>Writes a record.</summary>
    public abstract void Write(Utf8JsonWriter writer, IWireRecord record, WireJson json);

    /// <summary>Reads a record.</summary>
    /// <exception cref="JsonException">The payload is not one.</exception>
    public abstract IWireRecord Read(ReadOnlySpan<byte> utf8, WireJson json);

    /// <summary>A record that is laid out as it is declared.</summary>
    public static KeyValuePair<Type, WireFormat> Plain<TRecord>()
        where TRecord : class, IWireRecord => Of<TRecord, TRecord>(record => record, record => record);

    /// <summary>A command, inside <c>taskingParameters</c>.</summary>
    public static KeyValuePair<Type, WireFormat> Tasking<TCommand>()
        where TCommand : class, IWireRecord => Of<TCommand, TaskingEnvelope<TCommand>>(
            command => new TaskingEnvelope<TCommand>(command),
            envelope => envelope.TaskingParameters ?? throw new JsonException(null, "$.taskingParameters", null, null));

    /// <summary>A status, with its name outside and the rest inside <c>properties</c>.</summary>
    public static KeyValuePair<Type, WireFormat> Status<TStatus, TProperties>(
        Func<TStatus, StatusEnvelope<TProperties>> wrap, Func<StatusEnvelope<TProperties>, TProperties, TStatus> unwrap)
        where TStatus : class, IWireRecord
        where TProperties : class => Of(
            wrap,
            envelope => unwrap(envelope, envelope.Properties ?? throw new JsonException(null, "$.properties", null, null)));

    private static KeyValuePair<Type, WireFormat> Of<TRecord, TShape>(Func<TRecord, TShape> wrap, Func<TShape, TRecord> unwrap)
        where TRecord : class, IWireRecord
        where TShape : class => new(typeof(TRecord), new ShapedFormat<TRecord, TShape>(wrap, unwrap));

    private sealed class ShapedFormat<TRecord, TShape>(Func<TRecord, TShape> wrap, Func<TShape, TRecord> unwrap) : WireFormat
        where TRecord : class, IWireRecord
        where TShape : class
    {
        public override JsonTypeInfo<TShape> ShapeIn(WireJson json) =>
            (JsonTypeInfo<TShape>)json.Options.GetTypeInfo(typeof(TShape));

        public override void Write(Utf8JsonWriter writer, IWireRecord record, WireJson json) =>
            JsonSerializer.Serialize(writer, wrap((TRecord)record), ShapeIn(json));

        public override IWireRecord Read(ReadOnlySpan<byte> utf8, WireJson json) =>
            unwrap(JsonSerializer.Deserialize(utf8, ShapeIn(json)) ?? throw new JsonException());
    }
}
