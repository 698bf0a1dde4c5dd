using System.Xml;
using System.Xml.Linq;
using ScAi.Messages;
using static ScAi.MissionControl.Exports.XtceDocument;

namespace ScAi.MissionControl.Exports;

/// <summary>The commands of one packet in the terms of XTCE.</summary>
internal static class XtceCommands
{
    public static XElement Of(IReadOnlyList<CommandDefinition> commands) => new(
        Namespace + "CommandMetaData",
        ArgumentTypes(commands),
        new XElement(Namespace + "MetaCommandSet", commands.Select(CommandOf)));

    private static XElement? ArgumentTypes(IReadOnlyList<CommandDefinition> commands) => commands.Any(command => command.Arguments.Count > 0)
        ? new XElement(Namespace + "ArgumentTypeSet", commands.SelectMany(command => command.Arguments.Select(argument => TypeOf(command, argument))))
        : null;

    private static string LocalNameOf(CommandDefinition command) => NameOf(Split(command.Name).Name);

    private static string TypeNameOf(CommandDefinition command, ArgumentDefinition argument) => $"{LocalNameOf(command)}_{NameOf(argument.Name)}Type";

    private static XElement TypeOf(CommandDefinition command, ArgumentDefinition argument)
    {
        var name = new XAttribute("name", TypeNameOf(command, argument));
        if (argument.Choices is { } choices)
        {
            return new XElement(
                Namespace + "EnumeratedArgumentType", name, XtceTelemetry.Units(argument.Unit),
                new XElement(Namespace + "EnumerationList", choices.Select((choice, value) => new XElement(
                    Namespace + "Enumeration", new XAttribute("value", value), new XAttribute("label", choice)))));
        }

        return argument.IsText
            ? new XElement(Namespace + "StringArgumentType", name, XtceTelemetry.Units(argument.Unit))
            : new XElement(
                Namespace + "FloatArgumentType", name, new XAttribute("sizeInBits", 64), XtceTelemetry.Units(argument.Unit),
                argument.Low is null && argument.High is null ? null : new XElement(
                    Namespace + "ValidRangeSet", new XElement(Namespace + "ValidRange", Bound("minInclusive", argument.Low), Bound("maxInclusive", argument.High))));
    }

    private static XElement CommandOf(CommandDefinition command) => new(
        Namespace + "MetaCommand",
        new XAttribute("name", LocalNameOf(command)),
        new XAttribute("shortDescription", command.Description),
        command.Arguments.Count == 0 ? null : new XElement(Namespace + "ArgumentList", command.Arguments.Select(argument => new XElement(
            Namespace + "Argument",
            new XAttribute("name", NameOf(argument.Name)),
            new XAttribute("argumentTypeRef", TypeNameOf(command, argument)),
            new XAttribute("shortDescription", argument.Description)))),
        command.Interlocks.Count == 0 ? null : new XElement(
            Namespace + "TransmissionConstraintList", command.Interlocks.SelectMany(Constraints)),
        new XElement(Namespace + "DefaultSignificance", new XAttribute("consequenceLevel", command.Critical ? "critical" : "normal")),
        new XElement(
            Namespace + "VerifierSet",
            new XElement(Namespace + "AcceptedVerifier", Window(command.AcceptWithin)),
            new XElement(Namespace + "CompleteVerifier", Window(command.CompleteWithin))));

    private static XElement Window(TimeSpan within) => new(
        Namespace + "CheckWindow", new XAttribute("timeToStopChecking", XmlConvert.ToString(within)), new XAttribute("timeWindowIsRelativeTo", "commandRelease"));

    private static IEnumerable<XElement> Constraints(CommandInterlock interlock)
    {
        if (interlock.Low is { } low)
        {
            yield return Constraint(interlock, ">=", low);
        }

        if (interlock.High is { } high)
        {
            yield return Constraint(interlock, "<=", high);
        }
    }

    private static XElement Constraint(CommandInterlock interlock, string comparison, double bound) => new(
        Namespace + "TransmissionConstraint",
        new XElement(
            Namespace + "Comparison",
            new XAttribute("parameterRef", PathTo(interlock.Parameter)),
            new XAttribute("comparisonOperator", comparison),
            new XAttribute("value", XmlConvert.ToString(bound))));

    private static XAttribute? Bound(string name, double? value) => value is { } bound ? new XAttribute(name, XmlConvert.ToString(bound)) : null;
}
