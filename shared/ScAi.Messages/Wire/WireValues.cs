using System.Text.Json;
using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Messages.Wire;

/// <summary>How every kind of value travels: the one place that knows formats and units.</summary>
internal static class WireValues
{
    private const decimal BitsPerGigabyte = 8_000_000_000;
    private const decimal BitsPerGigabit = 1_000_000_000;
    private const decimal BitsPerMegabyte = 8_000_000;

    /// <summary>The converters for one choice of units.</summary>
    public static IEnumerable<JsonConverter> ConvertersFor(WireUnits units)
    {
        var (volumeUnit, rateUnit) = units == WireUnits.NostAsCoded
            ? (BitsPerGigabit, BitsPerGigabit)
            : (BitsPerGigabyte, BitsPerMegabyte);
        return
        [
            new ValueConverter<string>("a text", TryReadText, (writer, text) => writer.WriteStringValue(text)),
            new ValueConverter<bool>("true or false", TryReadFlag, (writer, flag) => writer.WriteBooleanValue(flag)),
            new ValueConverter<int>("a whole number", TryReadWhole, (writer, number) => writer.WriteNumberValue(number)),
            new ValueConverter<long>("a whole number", TryReadWhole, (writer, number) => writer.WriteNumberValue(number)),
            new ValueConverter<double>("a number", TryReadNumber, (writer, number) => writer.WriteNumberValue(number)),
            new ValueConverter<decimal>("a number", TryReadNumber, (writer, number) => writer.WriteNumberValue(number)),
            new ValueConverter<ScenarioTime>(
                WireTime.Expected, WireTime.TryRead, (writer, time) => WireTime.Write(writer, time.ToCalendar())),
            new ValueConverter<DateTimeOffset>(WireTime.Expected, WireTime.TryRead, WireTime.Write),
            new ValueConverter<TimeSpan>(WireDuration.Expected, WireDuration.TryRead, WireDuration.Write),
            new ValueConverter<DataVolume>(
                "a data volume",
                (ref reader, out volume) =>
                {
                    var understood = TryReadBits(ref reader, volumeUnit, out var bits);
                    volume = DataVolume.FromBits(bits);
                    return understood;
                },
                (writer, volume) => writer.WriteNumberValue(volume.Bits / volumeUnit)),
            new ValueConverter<DataRate>(
                "a data rate",
                (ref reader, out rate) =>
                {
                    var understood = TryReadBits(ref reader, rateUnit, out var bits);
                    rate = DataRate.FromBitsPerSecond(bits);
                    return understood;
                },
                (writer, rate) => writer.WriteNumberValue(rate.BitsPerSecond / rateUnit)),
            Names<FederateMode>(name => name.ToUpperInvariant()),
            Names<CostMode>(name => name.ToLowerInvariant()),
            Names<RunPhase>(name => name.ToLowerInvariant()),
            Names<RunAction>(name => name.ToLowerInvariant()),
            Names<OrderVerdict>(name => name.ToLowerInvariant()),
            Names<AlarmSeverity>(name => name.ToLowerInvariant()),
            Names<EventSeverity>(name => name.ToLowerInvariant()),
            Names<CommandStage>(name => name.ToLowerInvariant()),
            Names<CommandState>(CamelCase),
            Names<AlarmState>(CamelCase),
            new ValueConverter<ArgumentValue>("a number or a text", WireArguments.TryRead, WireArguments.Write),
            new ValueConverter<IReadOnlyDictionary<string, ArgumentValue>>(
                "an object of numbers and texts, each name once", WireArguments.TryReadAll, WireArguments.WriteAll),
            new ValueConverter<IReadOnlyDictionary<string, double?>>(
                "an object of numbers or null, each name once", WireSamples.TryRead, WireSamples.Write),
            new ValueConverter<IReadOnlyList<string>>("a list of texts", TryReadTexts, WriteTexts),
            new ValueConverter<IReadOnlyDictionary<string, int>>(
                "an object of whole numbers, 0 or more, each name once", WireCounts.TryRead, WireCounts.Write),
        ];
    }

    private static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static bool TryReadText(ref Utf8JsonReader reader, out string text)
    {
        var understood = reader.TokenType == JsonTokenType.String;
        text = understood ? reader.GetString()! : "";
        return understood;
    }

    private static bool TryReadFlag(ref Utf8JsonReader reader, out bool flag)
    {
        flag = reader.TokenType == JsonTokenType.True;
        return flag || reader.TokenType == JsonTokenType.False;
    }

    private static bool TryReadWhole(ref Utf8JsonReader reader, out int number)
    {
        number = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out number);
    }

    private static bool TryReadWhole(ref Utf8JsonReader reader, out long number)
    {
        number = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out number);
    }

    private static bool TryReadNumber(ref Utf8JsonReader reader, out double number)
    {
        number = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out number);
    }

    private static bool TryReadNumber(ref Utf8JsonReader reader, out decimal number)
    {
        number = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out number);
    }

    // To the nearest bit. Decimals, so that every whole number of bits comes back as it was.
    private static bool TryReadBits(ref Utf8JsonReader reader, decimal unit, out long bits)
    {
        var understood = TryReadNumber(ref reader, out decimal number) && Math.Abs(number) <= long.MaxValue / unit;
        bits = understood ? (long)Math.Round(number * unit, MidpointRounding.AwayFromZero) : 0;
        return understood;
    }

    private static ValueConverter<TName> Names<TName>(Func<string, string> casing)
        where TName : struct, Enum
    {
        var names = Enum.GetValues<TName>().Select(value => (Value: value, Name: casing(value.ToString()))).ToArray();
        return new ValueConverter<TName>(
            $"one of {string.Join(", ", names.Select(known => known.Name))}",
            (ref reader, out value) =>
            {
                value = default;
                if (reader.TokenType != JsonTokenType.String)
                {
                    return false;
                }

                foreach (var (candidate, name) in names)
                {
                    if (reader.ValueTextEquals(name))
                    {
                        value = candidate;
                        return true;
                    }
                }

                return false;
            },
            (writer, value) => writer.WriteStringValue(
                names.FirstOrDefault(known => known.Value.Equals(value)).Name
                    ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(TName).Name}.")));
    }

    private static bool TryReadTexts(ref Utf8JsonReader reader, out IReadOnlyList<string> texts)
    {
        var list = new List<string>();
        texts = list;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            list.Add(reader.GetString()!);
        }

        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static void WriteTexts(Utf8JsonWriter writer, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
