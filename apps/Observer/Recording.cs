using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Observer;

/// <summary>
/// Writes every message as a line of JSON: when it came, what scenario time it speaks of, where it was published, what it
/// said. A recording that is cut off is whole up to its last line break.
/// </summary>
public sealed class Recording : IDisposable
{
    private static readonly JsonWriterOptions Raw = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _line = new(4096);
    private readonly Utf8JsonWriter _json;
    private readonly WireCodec _codec;

    /// <summary>Starts a recording.</summary>
    /// <param name="path">Where to; an older file is replaced.</param>
    /// <param name="codec">Writes what did not come over a network.</param>
    public Recording(string path, WireCodec codec)
    {
        _codec = codec;
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
        _json = new Utf8JsonWriter(_line, Raw);
    }

    /// <summary>How many messages have been written.</summary>
    public long Count { get; private set; }

    /// <summary>Writes a message.</summary>
    public void Add(in BusMessage message, DateTimeOffset wall)
    {
        _line.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("wall", WireText.Format(wall));
        if (message.Record is ITimedRecord timed)
        {
            _json.WriteString("sim", timed.HappenedAt.ToString());
        }

        _json.WriteString("topic", message.Topic.Text);
        if (message.Retain)
        {
            _json.WriteBoolean("retain", true);
        }

        if (message.Stamp is { } stamp)
        {
            _json.WriteString("run", stamp.Run);
            _json.WriteNumber("tick", stamp.Tick);
            _json.WriteNumber("seq", stamp.Sequence);
        }

        WritePayload(message);
        _json.WriteEndObject();
        _json.Flush();
        _line.GetSpan(1)[0] = (byte)'\n';
        _line.Advance(1);
        _file.Write(_line.WrittenSpan);
        Count++;
    }

    /// <summary>Hands what has been written to the system.</summary>
    public void Flush() => _file.Flush();

    /// <inheritdoc />
    public void Dispose()
    {
        _json.Dispose();
        _file.Dispose();
    }

    private void WritePayload(in BusMessage message)
    {
        switch (message.Record)
        {
            case null:
                _json.WriteNull("payload");
                break;
            case MalformedRecord malformed:
                _json.WriteString("malformed", malformed.Reason);
                _json.WriteBase64String("bytes", message.Payload.Span);
                break;
            default:
                _json.WritePropertyName("payload");
                if (message.Payload.IsEmpty)
                {
                    _json.WriteRawValue(_codec.Encode(message.Record), skipInputValidation: true);
                }
                else
                {
                    WriteOnOneLine(message.Payload);
                }

                break;
        }
    }

    /// <summary>A payload as it came, but without the line breaks that strangers may put between its members.</summary>
    private void WriteOnOneLine(ReadOnlyMemory<byte> payload)
    {
        if (payload.Span.ContainsAny((byte)'\n', (byte)'\r'))
        {
            using var document = JsonDocument.Parse(payload);
            document.RootElement.WriteTo(_json);
        }
        else
        {
            _json.WriteRawValue(payload.Span, skipInputValidation: true);
        }
    }
}
