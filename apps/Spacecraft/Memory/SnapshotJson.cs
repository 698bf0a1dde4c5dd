using System.Text.Json;
using System.Text.Json.Serialization;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Spacecraft.Telemetry;
using ScAi.Spacecraft.Thermal;
using ScAi.Spacecraft.Vehicle;
using ScAi.Time;

namespace ScAi.Spacecraft.Memory;

/// <summary>How the state of a vehicle is written: every number as it is, so that what is read goes on exactly where it was.</summary>
internal static class SnapshotJson
{
    private static readonly AppNames Apps = new();
    private static readonly WireCodec Codec = new(WireUnits.Documented, Apps);

    /// <summary>The serialiser's options for one vehicle; without a design, for what no vehicle has part in.</summary>
    public static JsonSerializerOptions OptionsFor(VehicleDesign? design) => new()
    {
        IgnoreReadOnlyProperties = true,
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters =
        {
            new Converter<ScenarioTime>(
                (ref reader) => ScenarioTime.FromUnixMicroseconds(reader.GetInt64()),
                (writer, time) => writer.WriteNumberValue(time.UnixMicroseconds)),
            new Converter<Sgp4>(
                (ref reader) => new Sgp4(JsonSerializer.Deserialize<ElementSet>(ref reader, OptionsFor(null))!),
                (writer, orbit) => JsonSerializer.Serialize(writer, orbit.Elements, OptionsFor(null))),
            new Converter<NodeValues>(ReadNodes, WriteNodes),
            new Converter<CommandUplink>(
                (ref reader) => (CommandUplink)Record(ref reader, Apps.MissionControl, Channels.Uplink),
                (writer, uplink) => writer.WriteRawValue(Codec.Encode(uplink))),
            new Converter<OnboardReport>((ref reader) => ReadReport(ref reader, design!), WriteReport),
        },
    };

    /// <summary>The serialiser's options for what is in flight.</summary>
    public static JsonSerializerOptions ForArrivals { get; } = new()
    {
        Converters = { new Converter<Arrival>(ReadArrival, WriteArrival) },
    };

    private delegate T Reader<T>(ref Utf8JsonReader reader);

    private static NodeValues ReadNodes(ref Utf8JsonReader reader)
    {
        var nodes = default(NodeValues);
        var numbers = JsonSerializer.Deserialize<double[]>(ref reader)!;
        numbers.AsSpan(0, NodeValues.Capacity).CopyTo(nodes);
        return nodes;
    }

    private static void WriteNodes(Utf8JsonWriter writer, NodeValues nodes)
    {
        ReadOnlySpan<double> numbers = nodes;
        JsonSerializer.Serialize(writer, numbers.ToArray());
    }

    private static OnboardReport ReadReport(ref Utf8JsonReader reader, VehicleDesign design)
    {
        var (kind, body) = JsonSerializer.Deserialize<Written>(ref reader)!;
        var plain = OptionsFor(null);
        if (kind == nameof(EventReport))
        {
            return body.Deserialize<EventReport>(plain)!;
        }

        if (kind == nameof(VerificationReport))
        {
            return body.Deserialize<VerificationReport>(plain)!;
        }

        var packet = body.Deserialize<WrittenPacket>(plain)!;
        return new PacketReport(
            design.Layout.Families.First(family => family.Name == packet.Family), packet.Sequence, packet.Generated, packet.Values);
    }

    private static void WriteReport(Utf8JsonWriter writer, OnboardReport report)
    {
        var plain = OptionsFor(null);
        var body = report switch
        {
            PacketReport packet => JsonSerializer.SerializeToElement(
                new WrittenPacket(packet.Family.Name, packet.Sequence, packet.Generated, packet.Values), plain),
            EventReport happening => JsonSerializer.SerializeToElement(happening, plain),
            VerificationReport verification => JsonSerializer.SerializeToElement(verification, plain),
            _ => throw new NotSupportedException(report.GetType().Name),
        };
        JsonSerializer.Serialize(writer, new Written(report.GetType().Name, body));
    }

    private static Arrival ReadArrival(ref Utf8JsonReader reader)
    {
        var (time, channel, payload) = JsonSerializer.Deserialize<WrittenArrival>(ref reader)!;
        var topic = new Topic("p", Apps.Spacecraft, channel);
        return new Arrival(
            ScenarioTime.FromUnixMicroseconds(time),
            new Publication(channel, Codec.Decode(topic, JsonSerializer.SerializeToUtf8Bytes(payload))));
    }

    private static void WriteArrival(Utf8JsonWriter writer, Arrival arrival) => JsonSerializer.Serialize(writer, new WrittenArrival(
        arrival.Time.UnixMicroseconds, arrival.Publication.Channel, JsonElement.Parse(Codec.Encode(arrival.Publication.Record))));

    private static IWireRecord Record(ref Utf8JsonReader reader, string app, string channel)
    {
        var element = JsonElement.ParseValue(ref reader);
        return Codec.Decode(new Topic("p", app, channel), JsonSerializer.SerializeToUtf8Bytes(element));
    }

    private sealed record Written(string Kind, JsonElement Body);

    private sealed record WrittenPacket(string Family, long Sequence, ScenarioTime Generated, double[] Values);

    private sealed record WrittenArrival(long Time, string Channel, JsonElement Payload);

    private sealed class Converter<T>(Reader<T> read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(ref reader);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
    }
}
