using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using ScAi.Tests;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ScAi.Scenarios.Tests.Reading;

public class ScenarioSchemaTests
{
    private static readonly string Schema = File.ReadAllText(Repository.File("scenarios", "scenario.schema.json"));

    [Fact]
    public void Schema_InTheRepository_IsThatOfTheReadersKeys() => Assert.Equal(ScenarioSchema.Text(), Schema);

    [Theory]
    [InlineData("downlink.yaml")]
    [InlineData("downlink-2h.yaml")]
    [InlineData("walker-1000.yaml")]
    public async Task Schema_ScenariosOfTheRepository_ConformAndName(string file)
    {
        var text = await File.ReadAllTextAsync(Repository.File("scenarios", file));

        Assert.StartsWith("# yaml-language-server: $schema=scenario.schema.json\n", text, StringComparison.Ordinal);
        Assert.Empty(await ErrorsOf(text));
    }

    [Fact]
    public async Task Schema_AResolvedScenario_Conforms() =>
        Assert.Empty(await ErrorsOf(ScenarioWriter.Write(ScenarioReader.Parse(ScenarioFolder.Good, "scenario.yaml").Scenario!)));

    [Fact]
    public async Task Schema_SpacecraftAndMissionControl_ConformAlsoWhenResolved()
    {
        Assert.Empty(await ErrorsOf(ScenarioFolder.Flying));
        Assert.Empty(await ErrorsOf(ScenarioWriter.Write(ScenarioReader.Parse(ScenarioFolder.Flying, "scenario.yaml").Scenario!)));
    }

    [Theory]
    [InlineData("seed: 72", "sede: 72")]
    [InlineData("start: 2023-08-01T00:00:00Z", "# no start")]
    [InlineData("tick: 10 s", "tick: 10")]
    [InlineData("costMode: both", "costMode: neither")]
    [InlineData("selection: first", "selection: nearest")]
    [InlineData("mask: 20 deg", "latitude: 20 deg")]
    public async Task Schema_AMistake_IsMarkedInTheEditor(string good, string bad)
    {
        Assert.Empty(await ErrorsOf(ScenarioFolder.Good));

        Assert.NotEmpty(await ErrorsOf(ScenarioFolder.Good.Replace(good, bad, StringComparison.Ordinal)));
    }

    private static async Task<IEnumerable<string>> ErrorsOf(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var schema = await JsonSchema.FromJsonAsync(Schema);
        return schema.Validate(ToJson(stream.Documents[0].RootNode)!.ToJsonString()).Select(error => error.ToString());
    }

    /// <summary>As editors see it: YAML's core schema makes numbers and booleans of plain text that looks like them.</summary>
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode block => new JsonObject(block.Children.Select(
            entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, ToJson(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } plain when long.TryParse(plain.Value, out var whole) => whole,
        YamlScalarNode { Style: ScalarStyle.Plain } plain
            when double.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalarNode text => text.Value,
        _ => throw new ArgumentException($"Neither block nor list nor value: {node}"),
    };
}
