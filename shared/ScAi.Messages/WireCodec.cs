using System.Buffers;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScAi.Messages.Wire;

namespace ScAi.Messages;

/// <summary>Turns records into UTF-8 JSON payloads and back: writes strictly, reads liberally, never throws on input.</summary>
/// <remarks>Immutable; may be used by any number of threads.</remarks>
/// <param name="units">The units of data volumes and rates on the wire.</param>
/// <param name="apps">Who publishes what; decides which record a topic carries.</param>
public sealed class WireCodec(WireUnits units, AppNames apps)
{
    /// <summary>The longest payload that is read, in bytes.</summary>
    public const int MaxPayloadBytes = 256 * 1024;

    private static readonly FrozenDictionary<Type, WireFormat> Formats = FrozenDictionary.ToFrozenDictionary(
    [
        WireFormat.Plain<TimeGrant>(),
        WireFormat.Plain<TimeRequest>(),
        WireFormat.Plain<TimeMissing>(),
        WireFormat.Plain<RunStatus>(),
        WireFormat.Plain<RunControl>(),
        WireFormat.Plain<RunControlReply>(),
        WireFormat.Plain<AliveStatus>(),
        WireFormat.Plain<FederateError>(),
        WireFormat.Plain<SatelliteReady>(),
        WireFormat.Plain<SatelliteAllReady>(),
        WireFormat.Plain<SatelliteState>(),
        WireFormat.Plain<GroundLocation>(),
        WireFormat.Plain<LinkStart>(),
        WireFormat.Plain<LinkCharge>(),
        WireFormat.Plain<OutageReport>(),
        WireFormat.Plain<OutageRestore>(),
        WireFormat.Plain<PartOrder>(),
        WireFormat.Plain<OrderAnswer>(),
        WireFormat.Plain<WorkerPulse>(),
        WireFormat.Plain<StudyWanted>(),
        WireFormat.Plain<StudyChunk>(),
        WireFormat.Plain<PartChunk>(),
        WireFormat.Plain<PartReceipt>(),
        WireFormat.Plain<SpacecraftDescription>(),
        WireFormat.Plain<TelemetryPacket>(),
        WireFormat.Plain<SpacecraftEvent>(),
        WireFormat.Plain<CommandVerification>(),
        WireFormat.Plain<OrbitUpdate>(),
        WireFormat.Plain<FaultState>(),
        WireFormat.Plain<FaultInjection>(),
        WireFormat.Plain<CommandUplink>(),
        WireFormat.Plain<CommandStatus>(),
        WireFormat.Plain<AlarmChange>(),
        WireFormat.Tasking<InitCommand>(),
        WireFormat.Tasking<StartCommand>(),
        WireFormat.Tasking<UpdateCommand>(),
        WireFormat.Tasking<StopCommand>(),
        WireFormat.Status<ReadyStatus, ReadyProperties>(
            status => new(status.Name, new(status.Ready), status.Description),
            (envelope, properties) => new(envelope.Name, properties.Ready, envelope.Description)),
        WireFormat.Status<ModeStatus, ModeProperties>(
            status => new(status.Name, new(status.Mode), status.Description),
            (envelope, properties) => new(envelope.Name, properties.Mode, envelope.Description)),
        WireFormat.Status<TimeStatus, TimeProperties>(
            status => new(status.Name, new(status.SimTime, status.Time), status.Description),
            (envelope, properties) => new(envelope.Name, properties.SimTime, properties.Time, envelope.Description)),
    ]);

    private static readonly JsonDocumentOptions OpaqueOptions =
        new() { AllowDuplicateProperties = false, MaxDepth = WireJson.MaxDepth };

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    private readonly WireJson _json = WireJson.For(units);

    /// <summary>The units of data volumes and rates on the wire.</summary>
    public WireUnits Units { get; } = units;

    /// <summary>Who publishes what.</summary>
    public AppNames Apps { get; } = apps;

    /// <summary>Writes a record's payload.</summary>
    /// <param name="record">Any record of <see cref="ChannelCatalogue"/>, or an opaque one.</param>
    /// <param name="target">Where to append it.</param>
    /// <exception cref="ArgumentException">
    /// A member is out of the contract's range (the message names it), or the record cannot travel at all.
    /// </exception>
    public void Encode(IWireRecord record, IBufferWriter<byte> target)
    {
        if (Constraints.Fault(record) is { } fault)
        {
            throw new ArgumentException($"{record.GetType().Name}.{fault}.", nameof(record));
        }

        var writer = WriterTo(target);
        if (Formats.TryGetValue(record.GetType(), out var format))
        {
            format.Write(writer, record, _json);
        }
        else if (record is OpaqueRecord opaque)
        {
            opaque.Payload.WriteTo(writer);
        }
        else
        {
            throw new ArgumentException($"A {record.GetType().Name} does not travel on the wire.", nameof(record));
        }

        writer.Flush();
    }

    /// <summary>A record's payload.</summary>
    /// <inheritdoc cref="Encode(IWireRecord, IBufferWriter{byte})" />
    public byte[] Encode(IWireRecord record)
    {
        var target = new ArrayBufferWriter<byte>();
        Encode(record, target);
        return target.WrittenSpan.ToArray();
    }

    /// <summary>Reads a payload.</summary>
    /// <param name="topic">Where it came from; decides what it should be.</param>
    /// <param name="utf8">The payload.</param>
    /// <returns>
    /// The record; an <see cref="OpaqueRecord"/> for a JSON object on a channel that the contract does not name; a
    /// <see cref="MalformedRecord"/> with the reason for everything else.
    /// </returns>
    public IWireRecord Decode(Topic topic, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxPayloadBytes)
        {
            return new MalformedRecord($"payload: expected at most {MaxPayloadBytes} bytes, got {utf8.Length}");
        }

        if (!WireUnicode.IsValid(utf8))
        {
            return new MalformedRecord("payload: expected valid UTF-8 and paired surrogates");
        }

        return ChannelCatalogue.Find(topic, Apps) is { } channel ? Read(Formats[channel.Record], utf8) : ReadOpaque(utf8);
    }

    private IWireRecord Read(WireFormat format, ReadOnlySpan<byte> utf8)
    {
        try
        {
            var record = format.Read(utf8, _json);
            return Constraints.Fault(record) is { } fault ? new MalformedRecord(fault) : record;
        }
        catch (JsonException notReadable)
        {
            return new MalformedRecord(Diagnosis.Of(utf8, format.ShapeIn(_json), notReadable.Path));
        }
    }

    private static IWireRecord ReadOpaque(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var payload = JsonElement.Parse(utf8, OpaqueOptions);
            return payload.ValueKind == JsonValueKind.Object
                ? new OpaqueRecord(payload)
                : new MalformedRecord("payload: expected a JSON object");
        }
        catch (JsonException)
        {
            return new MalformedRecord(
                $"payload: expected a JSON object of at most {WireJson.MaxDepth} levels, each member once");
        }
    }

    private static Utf8JsonWriter WriterTo(IBufferWriter<byte> target)
    {
        if (_writer is null)
        {
            return _writer = new Utf8JsonWriter(
                target, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        }

        _writer.Reset(target);
        return _writer;
    }
}
