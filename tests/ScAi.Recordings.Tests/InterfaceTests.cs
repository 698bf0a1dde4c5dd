using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace ScAi.Recordings.Tests;

/// <summary>The records and the page's types name the same members.</summary>
public partial class InterfaceTests
{
    [Theory]
    [InlineData(typeof(RunEntry))]
    [InlineData(typeof(RunHeader))]
    [InlineData(typeof(Satellite))]
    [InlineData(typeof(Sensor))]
    [InlineData(typeof(Station))]
    [InlineData(typeof(Link))]
    [InlineData(typeof(Outage))]
    [InlineData(typeof(Contact))]
    [InlineData(typeof(ContactPart))]
    [InlineData(typeof(FixedCharge))]
    [InlineData(typeof(App))]
    [InlineData(typeof(Rejection))]
    [InlineData(typeof(KeyFigures))]
    [InlineData(typeof(Positions))]
    [InlineData(typeof(RunState))]
    [InlineData(typeof(RunUpdate))]
    [InlineData(typeof(LogLine))]
    [InlineData(typeof(LogPage))]
    [InlineData(typeof(RecorderSeries))]
    [InlineData(typeof(GroundTrack))]
    [InlineData(typeof(Comparison))]
    [InlineData(typeof(ControlRequest))]
    [InlineData(typeof(ControlReply))]
    public void Record_OfTheInterface_HasTheMembersOfThePagesType(Type type)
    {
        var types = Repository.Read("web/observer/src/api/types.ts");
        var start = types.IndexOf($"export interface {type.Name} {{", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{type.Name} is not in types.ts");
        var body = types[start..types.IndexOf("\n}", start, StringComparison.Ordinal)];
        var expected = Member().Matches(body).Select(match => match.Groups[1].Value);

        var members = RecordingsJson.Settings.GetTypeInfo(type).Properties.Select(property => property.Name);

        Assert.Equal(expected.Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Settings_WordsAndTimes_AreWrittenAsThePageReadsThem()
    {
        var part = JsonSerializer.Serialize(new ContactPart(A.T("07:00:00"), A.T("07:01:00"), ContactFate.Contention), RecordingsJson.Settings);

        Assert.Equal("""{"start":"2023-08-01T07:00:00+00:00","end":"2023-08-01T07:01:00+00:00","fate":"contention"}""", part);
    }

    [GeneratedRegex(@"^  (\w+)\??:", RegexOptions.Multiline)]
    private static partial Regex Member();
}
