using System.Text;
using ScAi.Time;

namespace ScAi.Messages.Tests;

/// <summary>What most tests of the wire begin with.</summary>
internal static class Given
{
    public static AppNames Apps { get; } = new();

    /// <summary>The topics of a run named downlink.</summary>
    public static Topics Run { get; } = new("downlink", Apps);

    public static WireCodec Codec { get; } = new(WireUnits.Documented, Apps);

    public static WireCodec NostCodec { get; } = new(WireUnits.NostAsCoded, Apps);

    /// <summary>One channel for every type of record.</summary>
    public static IReadOnlyList<Channel> ChannelOfEachRecord { get; } =
        [.. ChannelCatalogue.All.DistinctBy(channel => channel.Record)];

    public static ScenarioTime T(string text) =>
        ScenarioTime.TryParse(text, out var time) ? time : throw new FormatException(text);

    public static Topic TopicOf(Channel channel) => Run.Of(channel, "stranger");

    public static Topic TopicOf(Type record) => TopicOf(ChannelOfEachRecord.Single(channel => channel.Record == record));

    /// <summary>The payload that a record becomes.</summary>
    public static string Written(IWireRecord record) => Encoding.UTF8.GetString(Codec.Encode(record));

    /// <summary>The record that a payload becomes.</summary>
    public static TRecord Read<TRecord>(string payload) => Read<TRecord>(TopicOf(typeof(TRecord)), payload);

    /// <summary>The record that a payload becomes on a topic.</summary>
    public static TRecord Read<TRecord>(Topic topic, string payload) =>
        Assert.IsType<TRecord>(Codec.Decode(topic, Encoding.UTF8.GetBytes(payload)));

    /// <summary>The reason why a payload is no such record.</summary>
    public static string Refused<TRecord>(string payload) => Read<MalformedRecord>(TopicOf(typeof(TRecord)), payload).Reason;

    /// <summary>The example of a record in the repository.</summary>
    public static string Example(Type record) => File.ReadAllText(Repository.File("schemas", "examples", $"{record.Name}.json"));
}
