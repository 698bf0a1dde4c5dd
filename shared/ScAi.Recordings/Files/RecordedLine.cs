using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings.Files;

/// <summary>A line of a recording, taken apart as far as it can be without reading its payload.</summary>
internal ref struct RecordedLine
{
    public ReadOnlySpan<byte> Wall;
    public ReadOnlySpan<byte> Topic;
    public ReadOnlySpan<byte> Payload;
    public ReadOnlySpan<byte> Bytes;
    public ReadOnlySpan<byte> Run;
    public bool Retain;
    public bool HasStamp;
    public long Tick;
    public long Sequence;

    /// <summary>Whether the payload is null: what was retained is taken back.</summary>
    public bool IsTakenBack;

    /// <summary>Takes a line apart; false when it is none of a recording.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out RecordedLine line)
    {
        if (TryParseWritten(utf8, out line))
        {
            return true;
        }

        try
        {
            return TryParseAny(utf8, out line);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            line = default;
            return false;
        }
    }

    /// <summary>When it came.</summary>
    public readonly bool TryReadWall(out DateTimeOffset wall) => TryReadTime(Wall, out wall);

    /// <summary>Reads an instant, also where the plus of its offset is written as an escape.</summary>
    public static bool TryReadTime(ReadOnlySpan<byte> utf8, out DateTimeOffset time)
    {
        var escaped = "\\u002B00:00"u8;
        if (!utf8.EndsWith(escaped) || utf8.Length > WireText.MaxLength + 5)
        {
            return WireText.TryParse(utf8, out time);
        }

        Span<byte> plain = stackalloc byte[WireText.MaxLength];
        utf8[..^escaped.Length].CopyTo(plain);
        "+00:00"u8.CopyTo(plain[(utf8.Length - escaped.Length)..]);
        return WireText.TryParse(plain[..(utf8.Length - 5)], out time);
    }

    public readonly MessageStamp? StampOf(ref string? run)
    {
        if (!HasStamp)
        {
            return null;
        }

        if (run is null || run.Length != Run.Length || !Ascii.Equals(Run, run))
        {
            run = Encoding.UTF8.GetString(Run);
        }

        return new MessageStamp(run, Tick, Sequence);
    }

    /// <summary>The payload as it was published.</summary>
    public readonly byte[] PublishedPayload()
    {
        if (Bytes.IsEmpty)
        {
            return IsTakenBack ? [] : Payload.ToArray();
        }

        var bytes = new byte[Bytes.Length];
        return Base64.DecodeFromUtf8(Bytes, bytes, out _, out var length) == OperationStatus.Done
            ? bytes[..length]
            : [];
    }

    /// <summary>The form that a <see cref="RecordingWriter"/> writes, without escapes: quick.</summary>
    private static bool TryParseWritten(ReadOnlySpan<byte> utf8, out RecordedLine line)
    {
        line = default;
        var rest = new Rest(utf8);
        if (!rest.Skip("{\"wall\":\""u8) || !rest.Text(out line.Wall, mayBeEscaped: true)
            || rest.Skip(",\"sim\":\""u8) && !rest.Text(out _, mayBeEscaped: true)
            || !rest.Skip(",\"topic\":\""u8) || !rest.Text(out line.Topic))
        {
            return false;
        }

        line.Retain = rest.Skip(",\"retain\":true"u8);
        line.HasStamp = rest.Skip(",\"run\":\""u8);
        if (line.HasStamp && !(rest.Text(out line.Run)
            && rest.Skip(",\"tick\":"u8) && rest.Number(out line.Tick)
            && rest.Skip(",\"seq\":"u8) && rest.Number(out line.Sequence)))
        {
            return false;
        }

        // A payload that ends the line; what it holds is for whoever reads it to judge.
        if (!rest.Skip(",\"payload\":"u8) || !rest.Utf8.StartsWith((byte)'{') || !rest.Utf8.EndsWith("}}"u8))
        {
            return false;
        }

        line.Payload = rest.Utf8[..^1];
        return true;
    }

    private static bool TryParseAny(ReadOnlySpan<byte> utf8, out RecordedLine line)
    {
        line = default;
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var (hasPayload, hasTick, hasSequence) = (false, false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var text = reader.TokenType != JsonTokenType.String ? default
                : reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!)
                : utf8[(start + 1)..((int)reader.BytesConsumed - 1)];
            switch (name)
            {
                case "wall":
                    line.Wall = text;
                    break;
                case "topic":
                    line.Topic = text;
                    break;
                case "retain":
                    line.Retain = reader.GetBoolean();
                    break;
                case "run":
                    line.Run = text;
                    line.HasStamp = true;
                    break;
                case "tick":
                    line.Tick = reader.GetInt64();
                    hasTick = true;
                    break;
                case "seq":
                    line.Sequence = reader.GetInt64();
                    hasSequence = true;
                    break;
                case "bytes":
                    line.Bytes = text;
                    hasPayload = reader.TokenType == JsonTokenType.String;
                    break;
                case "payload":
                    line.IsTakenBack = reader.TokenType == JsonTokenType.Null;
                    reader.Skip();
                    line.Payload = utf8[start..(int)reader.BytesConsumed];
                    hasPayload = true;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return hasPayload && !line.Topic.IsEmpty && line.TryReadWall(out _) && line.HasStamp == hasTick && hasTick == hasSequence
            && reader.TokenType == JsonTokenType.EndObject && reader.BytesConsumed == utf8.Length;
    }

    /// <summary>What has not been read yet.</summary>
    private ref struct Rest(ReadOnlySpan<byte> utf8)
    {
        public ReadOnlySpan<byte> Utf8 = utf8;

        public bool Skip(scoped ReadOnlySpan<byte> expected)
        {
            if (!Utf8.StartsWith(expected))
            {
                return false;
            }

            Utf8 = Utf8[expected.Length..];
            return true;
        }

        public bool Text(out ReadOnlySpan<byte> text, bool mayBeEscaped = false)
        {
            var end = Utf8.IndexOf((byte)'"');
            text = end < 0 ? default : Utf8[..end];
            Utf8 = Utf8[(end + 1)..];
            return end >= 0 && (mayBeEscaped || !text.Contains((byte)'\\'));
        }

        public bool Number(out long number)
        {
            var understood = Utf8Parser.TryParse(Utf8, out number, out var length);
            Utf8 = Utf8[length..];
            return understood;
        }
    }
}
