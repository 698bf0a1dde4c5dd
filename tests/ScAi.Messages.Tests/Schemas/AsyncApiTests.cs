using YamlDotNet.RepresentationModel;

namespace ScAi.Messages.Tests.Schemas;

public sealed class AsyncApiTests
{
    private readonly YamlMappingNode _document = Load();

    [Fact]
    public void Channels_AddressAndMessage_AreThoseOfTheCatalogue()
    {
        var described = Entries("channels").Select(channel => (
            Address: Text(channel.Node, "address"),
            Message: Assert.Single(Map(channel.Node, "messages").Children).Key.ToString()));

        var expected = ChannelCatalogue.All.Select(channel => (
            Address: $"{{prefix}}/{{{RoleOf(channel)}}}/{channel.Name}",
            Message: channel.Record.Name));

        Assert.Equal(expected.Order(), described.Order());
    }

    [Fact]
    public void Operations_QualityAndRetention_AreThoseOfTheCatalogue()
    {
        var addresses = Entries("channels").ToDictionary(
            channel => $"#/channels/{channel.Name}", channel => Text(channel.Node, "address"));

        var described = Entries("operations").Select(operation => (
            Address: addresses[Text(Map(operation.Node, "channel"), "$ref")],
            Quality: Text(Binding(operation.Node), "qos"),
            Retain: Text(Binding(operation.Node), "retain")));

        var expected = ChannelCatalogue.All.Select(channel => (
            Address: $"{{prefix}}/{{{RoleOf(channel)}}}/{channel.Name}",
            Quality: channel.AtLeastOnce ? "1" : "0",
            Retain: channel.Retained ? "true" : "false"));

        Assert.Equal(expected.Order(), described.Order());
    }

    [Fact]
    public void Channels_Each_SaysWhatItIsForAndDescribesTheParametersOfItsAddress()
    {
        foreach (var (name, channel) in Entries("channels"))
        {
            Assert.False(string.IsNullOrWhiteSpace(Text(channel, "description")), name);
            foreach (var (parameter, reference) in Map(channel, "parameters").Children)
            {
                Assert.Contains($"{{{parameter}}}", Text(channel, "address"), StringComparison.Ordinal);
                Assert.Equal($"#/components/parameters/{parameter}", Text((YamlMappingNode)reference, "$ref"));
                Assert.True(Map(Map(_document, "components"), "parameters").Children.ContainsKey(parameter), name);
            }
        }
    }

    [Fact]
    public void Messages_Payload_IsTheSchemaOfTheRecord()
    {
        var messages = Map(Map(_document, "components"), "messages");

        Assert.Equal(
            Given.ChannelOfEachRecord.Select(channel => channel.Record.Name).Order(),
            messages.Children.Keys.Select(name => name.ToString()).Order());
        foreach (var (name, message) in messages.Children)
        {
            var schema = Text(Map((YamlMappingNode)message, "payload"), "$ref");
            Assert.Equal($"{name}.schema.json", schema);
            Assert.True(File.Exists(Repository.File("schemas", schema)), schema);
        }
    }

    private static string RoleOf(Channel channel) => channel.Publisher switch
    {
        Publisher.AnyApp => "app",
        var role => role.ToString().ToLowerInvariant(),
    };

    private static YamlMappingNode Load()
    {
        using var reader = new StringReader(File.ReadAllText(Repository.File("schemas", "asyncapi.yaml")));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static YamlMappingNode Binding(YamlMappingNode operation) => Map(Map(operation, "bindings"), "mqtt");

    private static YamlMappingNode Map(YamlMappingNode node, string name) => (YamlMappingNode)node.Children[name];

    private static string Text(YamlMappingNode node, string name) => ((YamlScalarNode)node.Children[name]).Value!;

    private IEnumerable<(string Name, YamlMappingNode Node)> Entries(string section) =>
        Map(_document, section).Children.Select(entry => (entry.Key.ToString(), (YamlMappingNode)entry.Value));
}
