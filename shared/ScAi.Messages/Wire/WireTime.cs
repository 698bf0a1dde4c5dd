using System.Text.Json;
using ScAi.Time;

namespace ScAi.Messages.Wire;

/// <summary>Instants as they are found on the wire, of scenario time and of the wall clock alike.</summary>
internal static class WireTime
{
    /// <summary>What a reader expects.</summary>
    public const string Expected = "a time in the years 1 to 9999";

    private const int Longest = 64;
    private const decimal First = -62_135_596_800; // 0001-01-01T00:00:00Z
    private const decimal PastLast = 253_402_300_800; // 10000-01-01T00:00:00Z

    /// <summary><c>2023-08-01T07:20:00+00:00</c>.</summary>
    public static void Write(Utf8JsonWriter writer, DateTimeOffset instant)
    {
        Span<byte> utf8 = stackalloc byte[WireText.MaxLength];
        writer.WriteStringValue(utf8[..WireText.Format(instant, utf8)]);
    }

    /// <summary>A text as <see cref="WireText"/> reads it, or a number of seconds since 1970.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset instant)
    {
        instant = default;
        if (reader.TokenType == JsonTokenType.Number)
        {
            var understood = reader.TryGetDecimal(out var seconds) && seconds is >= First and < PastLast;
            instant = understood
                ? DateTimeOffset.UnixEpoch.AddTicks((long)decimal.Floor(seconds * TimeSpan.TicksPerSecond))
                : default;
            return understood;
        }

        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > Longest)
        {
            return false;
        }

        Span<byte> unescaped = stackalloc byte[Longest];
        return WireText.TryParse(
            reader.ValueIsEscaped ? unescaped[..reader.CopyString(unescaped)] : reader.ValueSpan, out instant);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, out DateTimeOffset)" />
    public static bool TryRead(ref Utf8JsonReader reader, out ScenarioTime time)
    {
        var understood = TryRead(ref reader, out DateTimeOffset instant);
        time = understood ? ScenarioTime.FromCalendar(instant) : default;
        return understood;
    }
}
