using System.Globalization;
using System.Xml.Linq;
using ScAi.Messages;
using ScAi.MissionControl.Exports;
using ScAi.MissionControl.Tests.Serving;

namespace ScAi.MissionControl.Tests.Exports;

/// <summary>The description as XTCE 1.2: well-formed, and nothing of it lost.</summary>
public class XtceTests
{
    private static readonly XNamespace s_xtce = "http://www.omg.org/spec/XTCE/20180204";
    private readonly SpacecraftDescription _description = Some.Spacecraft();
    private readonly XElement _system = XDocument.Parse(System.Text.Encoding.UTF8.GetString(XtceDocument.Of(Some.Spacecraft()))).Root!;

    [Fact]
    public void Document_Root_IsASpaceSystemOfXtce()
    {
        Assert.Equal(s_xtce + "SpaceSystem", _system.Name);
        Assert.Equal("Scout_1", (string?)_system.Attribute("name"));
        Assert.Equal(["power", "thermal", "recovery"], _system.Elements(s_xtce + "SpaceSystem").Select(packet => (string)packet.Attribute("name")!));
    }

    [Fact]
    public void Document_EveryParameter_HasItsTypeUnitStatesAndPlaceInThePacket()
    {
        foreach (var parameter in _description.Parameters)
        {
            var (packet, name) = Halves(parameter.Name);
            var telemetry = Packet(packet).Element(s_xtce + "TelemetryMetaData")!;
            var entry = Named(telemetry.Element(s_xtce + "ParameterSet")!, name);
            Assert.Equal(parameter.Description, (string?)entry.Attribute("shortDescription"));
            var type = Named(telemetry.Element(s_xtce + "ParameterTypeSet")!, (string)entry.Attribute("parameterTypeRef")!);
            Assert.Equal(parameter.Unit, type.Element(s_xtce + "UnitSet")!.Value);
            Assert.Equal(s_xtce + (parameter.States is null ? "FloatParameterType" : "EnumeratedParameterType"), type.Name);
            Assert.Equal(
                parameter.States?.Select((state, value) => $"{value}={state}") ?? [],
                type.Elements(s_xtce + "EnumerationList").Elements().Select(state => $"{(string?)state.Attribute("value")}={(string?)state.Attribute("label")}"));
            Assert.Contains(telemetry.Descendants(s_xtce + "ParameterRefEntry"), one => (string?)one.Attribute("parameterRef") == name);
        }
    }

    [Fact]
    public void Document_EveryLimitOfANumber_HasItsRangeViolationsAndDeadband()
    {
        foreach (var parameter in _description.Parameters.Where(parameter => parameter.States is null))
        {
            var (packet, name) = Halves(parameter.Name);
            var type = Named(Packet(packet).Descendants(s_xtce + "ParameterTypeSet").Single(), $"{name}Type");
            foreach (var limit in parameter.Limits)
            {
                var alarm = limit.Context is { } context
                    ? type.Descendants(s_xtce + "ContextAlarm").Single(each => IsMatch(each, context))
                    : type.Element(s_xtce + "DefaultAlarm")!;
                var range = alarm.Element(s_xtce + "StaticAlarmRanges")!.Element(s_xtce + $"{limit.Severity}Range")!;
                Assert.Equal(limit.Low, Number(range.Attribute("minInclusive")));
                Assert.Equal(limit.High, Number(range.Attribute("maxInclusive")));
                Assert.Equal("outside", (string?)range.Parent!.Attribute("rangeForm"));
                var word = limit.Severity.ToString().ToLowerInvariant();
                Assert.Equal(limit.Deadband, Extra(alarm, $"{word}.deadband"));
                Assert.Equal(limit.MinViolations, Extra(alarm, $"{word}.minViolations"));
            }
        }
    }

    [Fact]
    public void Document_LimitOfAState_NamesTheStatesThatAreOutside()
    {
        var alarm = Packet("power").Descendants(s_xtce + "EnumerationAlarm").Single();

        Assert.Equal(("safe", "distress"), ((string?)alarm.Attribute("enumerationLabel"), (string?)alarm.Attribute("alarmLevel")));
    }

    [Fact]
    public void Document_EveryCommand_HasItsArgumentsConstraintsAndDeadlines()
    {
        foreach (var command in _description.Commands)
        {
            var (packet, name) = Halves(command.Name);
            var commands = Packet(packet).Element(s_xtce + "CommandMetaData")!;
            var entry = Named(commands.Element(s_xtce + "MetaCommandSet")!, name);
            Assert.Equal(command.Critical ? "critical" : "normal", (string?)entry.Element(s_xtce + "DefaultSignificance")!.Attribute("consequenceLevel"));
            Assert.Equal(
                System.Xml.XmlConvert.ToString(command.AcceptWithin),
                (string?)entry.Descendants(s_xtce + "AcceptedVerifier").Single().Element(s_xtce + "CheckWindow")!.Attribute("timeToStopChecking"));
            Assert.Equal(command.Arguments.Select(argument => argument.Name), entry.Descendants(s_xtce + "Argument").Select(argument => (string)argument.Attribute("name")!));
            Assert.Equal(command.Interlocks.Count * 2, entry.Descendants(s_xtce + "TransmissionConstraint").Count());
            foreach (var argument in command.Arguments)
            {
                var type = Named(commands.Element(s_xtce + "ArgumentTypeSet")!, (string)Named(entry.Element(s_xtce + "ArgumentList")!, argument.Name).Attribute("argumentTypeRef")!);
                Assert.Equal(argument.Unit, type.Element(s_xtce + "UnitSet")!.Value);
                var range = type.Descendants(s_xtce + "ValidRange").SingleOrDefault();
                Assert.Equal((argument.Low, argument.High), (Number(range?.Attribute("minInclusive")), Number(range?.Attribute("maxInclusive"))));
                Assert.Equal(argument.Choices ?? [], type.Descendants(s_xtce + "Enumeration").Select(choice => (string)choice.Attribute("label")!));
            }
        }
    }

    [Fact]
    public void Document_References_PointToParametersThatAreThere()
    {
        var paths = _description.Parameters.Select(parameter => $"../{parameter.Name.Replace('.', '/')}").ToHashSet();
        var references = _system.Descendants(s_xtce + "Comparison").Select(comparison => (string)comparison.Attribute("parameterRef")!).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(reference, paths));
    }

    private XElement Packet(string name) => Named(_system, name);

    private static XElement Named(XElement parent, string name) => parent.Elements().Single(child => (string?)child.Attribute("name") == name);

    private static (string Packet, string Name) Halves(string name) => (name.Split('.')[0], name.Split('.')[1]);

    private static bool IsMatch(XElement alarm, string context) =>
        alarm.Descendants(s_xtce + "Comparison").Single() is var match
        && $"{(string?)match.Attribute("parameterRef")}={(string?)match.Attribute("value")}" == $"../{context.Replace('.', '/')}";

    private static double? Number(XAttribute? attribute) => attribute is null ? null : double.Parse(attribute.Value, CultureInfo.InvariantCulture);

    private static double Extra(XElement alarm, string name) => double.Parse(
        alarm.Element(s_xtce + "AncillaryDataSet")!.Elements().Single(extra => (string?)extra.Attribute("name") == name).Value, CultureInfo.InvariantCulture);
}
