using System.Text.Json;
using System.Text.RegularExpressions;
using ScAi.Messages;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Families;
using ScAi.MissionControl.Faults;
using ScAi.MissionControl.Logs;
using ScAi.MissionControl.Serving;
using ScAi.MissionControl.Telemetry.Queries;

namespace ScAi.MissionControl.Tests.Serving;

/// <summary>The records and the page's types name the same members.</summary>
public partial class InterfaceTests
{
    private static readonly Lazy<string> s_types = new(() => Repository.Read("web/missioncontrol/src/api/types.ts"));

    public static TheoryData<Type, string> Shapes => new()
    {
        { typeof(Mission), "Mission" },
        { typeof(SpacecraftOverview), "SpacecraftOverview" },
        { typeof(Sample), "Sample" },
        { typeof(Family), "Family" },
        { typeof(Series), "Series" },
        { typeof(AlarmView), "Alarm" },
        { typeof(AlarmChangeView), "AlarmChange" },
        { typeof(CommandSchedule), "CommandSchedule" },
        { typeof(NewCommand), "NewCommand" },
        { typeof(CommandView), "Command" },
        { typeof(CommandChange), "CommandChange" },
        { typeof(CommandVerdict), "CommandVerdict" },
        { typeof(MissionEvent), "MissionEvent" },
        { typeof(TimelineItem), "TimelineItem" },
        { typeof(GroundLogEntry), "GroundLogEntry" },
        { typeof(SoftwareUpdate), "SoftwareUpdate" },
        { typeof(ResourceUsage), "ResourceUsage" },
        { typeof(Fault), "Fault" },
        { typeof(SpacecraftDescription), "Description" },
        { typeof(ParameterDefinition), "ParameterDefinition" },
        { typeof(ParameterLimit), "ParameterLimit" },
        { typeof(CommandDefinition), "CommandDefinition" },
        { typeof(ArgumentDefinition), "ArgumentDefinition" },
        { typeof(ListPage<string>), "Page<Item>" },
        { typeof(MissionState), "MissionState" },
        { typeof(MissionUpdate), "MissionUpdate" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Record_OfTheInterface_HasTheMembersOfThePagesType(Type type, string name)
    {
        var members = MissionJson.Settings.GetTypeInfo(type).Properties.Select(property => property.Name);

        Assert.Equal(MembersOf(name).Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(AlarmSeverity), "AlarmSeverity")]
    [InlineData(typeof(AlarmState), "AlarmState")]
    [InlineData(typeof(CommandState), "CommandState")]
    public void Enumeration_OfTheInterface_HasTheWordsOfThePagesType(Type type, string name)
    {
        var text = s_types.Value[s_types.Value.IndexOf($"export type {name} =", StringComparison.Ordinal)..];
        var expected = Word().Matches(text[..text.IndexOf(';', StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);

        var words = Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type, MissionJson.Settings).Trim('"'));

        Assert.Equal(expected.Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> MembersOf(string name)
    {
        var types = s_types.Value;
        var start = types.IndexOf($"export interface {name} ", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{name} is not in types.ts");
        var body = types[start..types.IndexOf("\n}", start, StringComparison.Ordinal)];
        var inherited = Inherited().Match(body) is { Success: true } match ? Word().Matches(match.Groups[1].Value).Select(one => one.Groups[1].Value) : [];
        return inherited.Concat(Member().Matches(body).Select(one => one.Groups[1].Value)).Distinct();
    }

    [GeneratedRegex(@"^  (\w+)\??:", RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"extends Required<Pick<\w+, ([^>]*)>>")]
    private static partial Regex Inherited();

    [GeneratedRegex("'(\\w+)'")]
    private static partial Regex Word();
}
