using System.Text;

namespace ScAi.Messages.Tests;

public sealed class WireCodecFuzzTests
{
    private const int Payloads = 200_000;
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(1);

    // What breaks readers: extremes, look-alikes, structure, escapes.
    private static readonly string[] Shards =
    [
        "null", "true", "-1", "0", "1e308", "-1e400", "1e-400", "9223372036854775808", "0.1234567890123456789012345678901",
        "NaN", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01\"", "\"P999999999D\"",
        "\"-999999999 days, 00:00:00\"", "{", "}", "[", "]", ",", ":", "\"", "\\", "{}", "[]", "[[[[[[[[", "{\"name\":", " ", "/**/",
        "\ud83d\udef0", "\u0000",
    ];

    [Fact]
    public void Decode_MutatedPayloads_NeverThrowsAndAlwaysSaysWhy()
    {
        var random = new Random(72);
        var topics = ChannelCatalogue.All
            .Select(channel => (Topic: Given.TopicOf(channel), Example: Encoding.UTF8.GetBytes(Given.Example(channel.Record))))
            .Append((Given.Run.Of("stranger", "own"), "{\"a\":[1,{\"b\":null}]}"u8.ToArray()))
            .ToList();
        var slowest = TimeSpan.Zero;
        var (wellFormed, malformed) = (0, 0);

        for (var number = 0; number < Payloads; number++)
        {
            var (topic, example) = topics[number % topics.Count];
            var payload = Mutated(example, random);

            var start = TimeProvider.System.GetTimestamp();
            var record = Given.Codec.Decode(topic, payload);
            var took = TimeProvider.System.GetElapsedTime(start);
            slowest = took > slowest ? took : slowest;

            if (record is MalformedRecord { Reason: var reason })
            {
                malformed++;
                Assert.False(string.IsNullOrWhiteSpace(reason));
            }
            else
            {
                wellFormed++;
                AssertSurvivesWriting(topic, record);
            }
        }

        Assert.True(slowest < LongestReading, $"The slowest took {slowest}.");
        Assert.True(wellFormed > Payloads / 20 && malformed > Payloads / 20, $"{wellFormed} well-formed, {malformed} malformed.");
    }

    // Whatever is accepted can be written, and what is written reads as the same record.
    private static void AssertSurvivesWriting(Topic topic, IWireRecord record)
    {
        var written = Given.Codec.Encode(record);
        Assert.Equal(written, Given.Codec.Encode(Given.Codec.Decode(topic, written)));
    }

    private static byte[] Mutated(byte[] example, Random random)
    {
        var payload = example.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(payload.Count + 1);
            var length = Math.Min(random.Next(1, 12), payload.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    payload.RemoveRange(at, length);
                    break;
                case 1:
                    payload.InsertRange(at, payload.GetRange(at, length));
                    break;
                case 2 when length > 0:
                    payload[at] = (byte)random.Next(256);
                    break;
                case 3 when length > 0:
                    payload[at] = (byte)random.Next('0', '9' + 1);
                    break;
                case 4:
                    payload.InsertRange(at, Encoding.UTF8.GetBytes(Shards[random.Next(Shards.Length)]));
                    break;
                default:
                    ReplaceAValue(payload, random);
                    break;
            }
        }

        return [.. payload];
    }

    // Puts a shard where a value stands: between a colon and the next comma or brace.
    private static void ReplaceAValue(List<byte> payload, Random random)
    {
        var colon = payload.IndexOf((byte)':', random.Next(payload.Count + 1));
        var end = colon < 0 ? -1 : payload.FindIndex(colon, letter => letter is (byte)',' or (byte)'}');
        if (end > 0)
        {
            payload.RemoveRange(colon + 1, end - colon - 1);
            payload.InsertRange(colon + 1, Encoding.UTF8.GetBytes(Shards[random.Next(Shards.Length)]));
        }
    }
}
