using System.Text.Json.Nodes;
using NJsonSchema;

namespace ScAi.Messages.Tests.Schemas;

public sealed class SchemaTests
{
    public static TheoryData<Type> Records => new(Given.ChannelOfEachRecord.Select(channel => channel.Record));

    [Fact]
    public void Folder_SchemasAndExamples_ThereIsOnePerRecordAndNoOther()
    {
        var records = Given.ChannelOfEachRecord.Select(channel => channel.Record.Name).Order().ToList();

        Assert.Equal(records, NamesIn("schemas", ".schema.json"));
        Assert.Equal(records, NamesIn("schemas/examples", ".json"));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Example_OfEachRecord_IsAcceptedBySchemaAndSurvivesReadingAndWriting(Type record)
    {
        var example = Given.Example(record);

        var read = Given.Codec.Decode(Given.TopicOf(record), System.Text.Encoding.UTF8.GetBytes(example));
        Assert.IsType(record, read);
        var written = Given.Written(read);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example), JsonNode.Parse(written)), written);
        var schema = await SchemaOf(record);
        Assert.Empty(schema.Validate(example));
        Assert.Empty(schema.Validate(written));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Schema_EveryMemberGiven_RecordKnowsThemAllAndNoOther(Type record)
    {
        var full = JsonNode.Parse(Given.Example(record))!.AsObject();
        Payloads.AddMissingMembers(full, Payloads.SchemaOf(record));

        var written = Given.Written(Given.Codec.Decode(Given.TopicOf(record), Payloads.Utf8(full)));

        Assert.True(JsonNode.DeepEquals(full, JsonNode.Parse(written)), written);
        Assert.Empty((await SchemaOf(record)).Validate(written));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Schema_OnlyRequiredMembersGiven_IsAcceptedBySchemaAndCodec(Type record)
    {
        var bare = JsonNode.Parse(Given.Example(record))!.AsObject();
        Payloads.RemoveOptionalMembers(bare, Payloads.SchemaOf(record));

        Assert.Empty((await SchemaOf(record)).Validate(bare.ToJsonString()));
        Assert.IsType(record, Given.Codec.Decode(Given.TopicOf(record), Payloads.Utf8(bare)));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Schema_MembersAtTheirLimits_AreAcceptedBySchemaAndCodec(Type record)
    {
        var schema = await SchemaOf(record);
        foreach (var payload in Payloads.AtLimits(JsonNode.Parse(Given.Example(record))!.AsObject(), Payloads.SchemaOf(record)))
        {
            Assert.Empty(schema.Validate(payload.ToJsonString()));
            Assert.IsType(record, Given.Codec.Decode(Given.TopicOf(record), Payloads.Utf8(payload)));
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Schema_OneThingWrongAtATime_IsRefusedBySchemaAndCodecWhichNamesTheMember(Type record)
    {
        var schema = await SchemaOf(record);
        var wrong = Payloads.Wrong(JsonNode.Parse(Given.Example(record))!.AsObject(), Payloads.SchemaOf(record)).ToList();

        Assert.NotEmpty(wrong);
        foreach (var (payload, member) in wrong)
        {
            Assert.True(schema.Validate(payload.ToJsonString()).Count > 0, $"The schema accepts {payload.ToJsonString()}");
            var read = Given.Codec.Decode(Given.TopicOf(record), Payloads.Utf8(payload));
            var malformed = Assert.IsType<MalformedRecord>(read);
            Assert.StartsWith(member + ": ", malformed.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("OutageReport", """{"groundId":3,"outageStart":"yesterday","outageDuration":"PT30M","outageEnd":"2023-08-01T08:15:00+00:00"}""")]
    [InlineData("OutageReport", """{"groundId":3,"outageStart":"2023-13-01T00:00:00Z","outageDuration":"PT30M","outageEnd":"2023-08-01T08:15:00+00:00"}""")]
    [InlineData("OutageReport", """{"groundId":3,"outageStart":"2023-08-01T07:45:00Z","outageDuration":"P","outageEnd":"2023-08-01T08:15:00+00:00"}""")]
    [InlineData("OutageReport", """{"groundId":3,"outageStart":"2023-08-01T07:45:00Z","outageDuration":"P1Y","outageEnd":"2023-08-01T08:15:00+00:00"}""")]
    [InlineData("OutageReport", """{"groundId":3,"outageStart":"2023-08-01T07:45:00Z","outageDuration":"half an hour","outageEnd":"2023-08-01T08:15:00+00:00"}""")]
    [InlineData("ModeStatus", """{"name":"ground","properties":{"mode":"executing"}}""")]
    [InlineData("ModeStatus", """{"name":"ground","mode":"EXECUTING"}""")]
    [InlineData("InitCommand", """{"simStartTime":"2023-08-01T07:20:00Z","simStopTime":"2023-08-01T09:20:00Z","requiredApps":[]}""")]
    [InlineData("InitCommand", """{"taskingParameters":{"simStartTime":"2023-08-01T07:20:00Z","simStopTime":"2023-08-01T09:20:00Z","requiredApps":[null]}}""")]
    [InlineData("UpdateCommand", """{"taskingParameters":{"timeScalingFactor":-60,"simUpdateTime":"2023-08-01T07:50:30Z"}}""")]
    [InlineData("UpdateCommand", """{"taskingParameters":{"timeScalingFactor":1e308,"simUpdateTime":"2023-08-01T07:50:30Z"}}""")]
    [InlineData("TimeGrant", """{"grant":1,"start":"2023-08-01T07:20:00Z","end":"2023-08-01T07:20:01Z","counts":{"ground/location":-1}}""")]
    [InlineData("TimeGrant", """{"grant":1,"start":"2023-08-01T07:20:00Z","end":"2023-08-01T07:20:01Z","counts":{"ground/location":"2"}}""")]
    [InlineData("TimeRequest", """{"grant":1,"sent":["location"]}""")]
    [InlineData("SatelliteReady", """{"ID":0,"name":"SUOMI NPP","ssr_capacity":35}""")]
    [InlineData("SatelliteReady", """{"id":0,"name":"SUOMI NPP","ssrCapacity":35}""")]
    [InlineData("SatelliteReady", """{"id":0,"name":"SUOMI NPP","ssr_capacity":1e308}""")]
    [InlineData("SatelliteAllReady", """["allReady"]""")]
    [InlineData("SatelliteAllReady", """null""")]
    public async Task Schema_WrittenWrongByHand_IsRefusedBySchemaAndCodec(string record, string payload)
    {
        var type = Given.ChannelOfEachRecord.Single(channel => channel.Record.Name == record).Record;

        Assert.NotEmpty((await SchemaOf(type)).Validate(payload));
        Given.Read<MalformedRecord>(Given.TopicOf(type), payload);
    }

    private static Task<JsonSchema> SchemaOf(Type record) =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Repository.File("schemas", $"{record.Name}.schema.json")));

    private static IEnumerable<string> NamesIn(string folder, string ending) =>
        Directory.GetFiles(Repository.File(folder), "*" + ending)
            .Select(file => Path.GetFileName(file)[..^ending.Length])
            .Order();
}
