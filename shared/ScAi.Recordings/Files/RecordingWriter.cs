using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>
/// Writes every message as a line of JSON: when it came, what scenario time it speaks of, where it was published, what it
/// said. A recording that is cut off is whole up to its last line break.
/// </summary>
/// <remarks>
/// Lines gather in a buffer that goes to the system when it is full, or with <see cref="Flush"/>, which is for whoever has
/// nothing else to do. Whoever writes faster than the disk waits for it: nothing is dropped. Not safe for several threads.
/// </remarks>
public sealed class RecordingWriter : IDisposable
{
    private const int BufferSize = 1 << 18;
    private readonly FileStream _file;
    private readonly WireCodec _codec;
    private readonly ArrayBufferWriter<byte> _encoded = new(1024);
    private readonly Dictionary<Topic, byte[]> _topics = [];
    private readonly Dictionary<string, byte[]> _runs = new(StringComparer.Ordinal);
    private byte[] _buffer = new byte[2 * BufferSize];
    private int _used;

    /// <summary>Starts a recording.</summary>
    /// <param name="path">Where to; an older file is replaced.</param>
    /// <param name="codec">Writes what did not come over a network.</param>
    public RecordingWriter(string path, WireCodec codec)
    {
        _codec = codec;
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>How many messages have been written; the number of the latest line.</summary>
    public long Count { get; private set; }

    /// <summary>Where the next line begins, in bytes.</summary>
    public long Position { get; private set; }

    /// <summary>Writes a message.</summary>
    public void Add(in BusMessage message, DateTimeOffset wall)
    {
        var start = _used;
        Put("{\"wall\":\""u8);
        Put(wall);
        if (message.Record is ITimedRecord timed)
        {
            Put("\",\"sim\":\""u8);
            Put(timed.HappenedAt.ToCalendar());
        }

        Put(TopicPart(message.Topic));
        if (message.Retain)
        {
            Put(",\"retain\":true"u8);
        }

        if (message.Stamp is { } stamp)
        {
            Put(RunPart(stamp.Run));
            Put(stamp.Tick);
            Put(",\"seq\":"u8);
            Put(stamp.Sequence);
        }

        PutPayload(message);
        Put("}\n"u8);
        Position += _used - start;
        Count++;
        if (_used >= BufferSize)
        {
            Flush();
        }
    }

    /// <summary>Hands what has been written to the system.</summary>
    public void Flush()
    {
        if (_used > 0)
        {
            _file.Write(_buffer, 0, _used);
            _used = 0;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Flush();
        _file.Dispose();
    }

    private void PutPayload(in BusMessage message)
    {
        switch (message.Record)
        {
            case null:
                Put(",\"payload\":null"u8);
                break;
            case MalformedRecord malformed:
                Put(",\"malformed\":"u8);
                Put(Quoted(malformed.Reason));
                PutBytes(message.Payload.Span);
                break;
            default:
                Put(",\"payload\":"u8);
                if (message.Payload.IsEmpty)
                {
                    _encoded.ResetWrittenCount();
                    _codec.Encode(message.Record, _encoded);
                    Put(_encoded.WrittenSpan);
                }
                else if (message.Payload.Span.ContainsAny((byte)'\n', (byte)'\r'))
                {
                    // On one line for readers, and as it came for whoever needs the very bytes.
                    using var document = JsonDocument.Parse(message.Payload);
                    Put(JsonSerializer.SerializeToUtf8Bytes(document.RootElement, PlainJson.Default.JsonElement));
                    PutBytes(message.Payload.Span);
                }
                else
                {
                    Put(message.Payload.Span);
                }

                break;
        }
    }

    private void PutBytes(ReadOnlySpan<byte> bytes)
    {
        Put(",\"bytes\":\""u8);
        Reserve(Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        Base64.EncodeToUtf8(bytes, _buffer.AsSpan(_used), out _, out var written);
        _used += written;
        Put("\""u8);
    }

    private byte[] TopicPart(Topic topic)
    {
        if (!_topics.TryGetValue(topic, out var part))
        {
            _topics[topic] = part = [.. "\",\"topic\":"u8, .. Quoted(topic.Text)];
        }

        return part;
    }

    private byte[] RunPart(string run)
    {
        if (!_runs.TryGetValue(run, out var part))
        {
            _runs[run] = part = [.. ",\"run\":"u8, .. Quoted(run), .. ",\"tick\":"u8];
        }

        return part;
    }

    private static byte[] Quoted(string text) =>
        [(byte)'"', .. JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"'];

    private void Put(DateTimeOffset instant)
    {
        Reserve(WireText.MaxLength);
        _used += WireText.Format(instant, _buffer.AsSpan(_used));
    }

    private void Put(long number)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    private void Put(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(_used));
        _used += utf8.Length;
    }

    private void Reserve(int size)
    {
        if (_buffer.Length - _used < size)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + size));
        }
    }
}
