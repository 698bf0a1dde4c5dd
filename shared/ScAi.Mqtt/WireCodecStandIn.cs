using System.Buffers;
using System.Text.Json;
using ScAi.Messages;

namespace ScAi.Mqtt;

/// <summary>Stands in for the codec's own methods until they are there; only strangers' records.</summary>
internal static class WireCodecStandIn
{
    public static void Encode(this WireCodec codec, IWireRecord record, IBufferWriter<byte> output)
    {
        _ = codec;
        using var json = new Utf8JsonWriter(output);
        ((OpaqueRecord)record).Payload.WriteTo(json);
    }

    public static IWireRecord Decode(this WireCodec codec, Topic topic, ReadOnlySpan<byte> payload)
    {
        _ = (codec, topic);
        try
        {
            var reader = new Utf8JsonReader(payload);
            return new OpaqueRecord(JsonElement.ParseValue(ref reader));
        }
        catch (JsonException defect)
        {
            return new MalformedRecord(defect.Message);
        }
    }
}
