using System.Xml;
using System.Xml.Linq;
using ScAi.Messages;
using static ScAi.MissionControl.Exports.XtceDocument;

namespace ScAi.MissionControl.Exports;

/// <summary>The telemetry of one packet in the terms of XTCE.</summary>
internal static class XtceTelemetry
{
    public static XElement Of(string packet, IReadOnlyList<ParameterDefinition> parameters) => new(
        Namespace + "TelemetryMetaData",
        new XElement(Namespace + "ParameterTypeSet", parameters.Select(TypeOf)),
        new XElement(Namespace + "ParameterSet", parameters.Select(parameter => new XElement(
            Namespace + "Parameter",
            new XAttribute("name", LocalNameOf(parameter)),
            new XAttribute("parameterTypeRef", TypeNameOf(parameter)),
            new XAttribute("shortDescription", parameter.Description)))),
        new XElement(Namespace + "ContainerSet", new XElement(
            Namespace + "SequenceContainer",
            new XAttribute("name", NameOf(packet)),
            new XElement(Namespace + "EntryList", parameters.Select(parameter => new XElement(
                Namespace + "ParameterRefEntry", new XAttribute("parameterRef", LocalNameOf(parameter))))))));

    /// <summary>The units of a type.</summary>
    public static XElement Units(string unit) => new(
        Namespace + "UnitSet", unit.Length == 0 ? null : new XElement(Namespace + "Unit", unit));

    private static string LocalNameOf(ParameterDefinition parameter) => NameOf(Split(parameter.Name).Name);

    private static string TypeNameOf(ParameterDefinition parameter) => $"{LocalNameOf(parameter)}Type";

    private static XElement TypeOf(ParameterDefinition parameter) => parameter.States is { } states
        ? new XElement(
            Namespace + "EnumeratedParameterType",
            new XAttribute("name", TypeNameOf(parameter)),
            Units(parameter.Unit),
            new XElement(Namespace + "EnumerationList", states.Select((state, value) => new XElement(
                Namespace + "Enumeration", new XAttribute("value", value), new XAttribute("label", state)))),
            Alarms(parameter, limits => new XElement(Namespace + "EnumerationAlarmList", StateAlarms(states, limits))))
        : new XElement(
            Namespace + "FloatParameterType",
            new XAttribute("name", TypeNameOf(parameter)),
            new XAttribute("sizeInBits", 64),
            Units(parameter.Unit),
            Alarms(parameter, limits => new XElement(
                Namespace + "StaticAlarmRanges", new XAttribute("rangeForm", "outside"), limits.OrderBy(limit => limit.Severity).Select(Range))));

    /// <summary>The limits that always hold, and those that hold in a context.</summary>
    private static IEnumerable<XElement> Alarms(ParameterDefinition parameter, Func<IEnumerable<ParameterLimit>, XElement> ranges)
    {
        var always = parameter.Limits.Where(limit => limit.Context is null).ToList();
        if (always.Count > 0)
        {
            yield return new XElement(Namespace + "DefaultAlarm", Violations(always), Extras(always), ranges(always));
        }

        var contexts = parameter.Limits.Where(limit => limit.Context is not null).GroupBy(limit => limit.Context!).ToList();
        if (contexts.Count > 0)
        {
            yield return new XElement(Namespace + "ContextAlarmList", contexts.Select(limits => new XElement(
                Namespace + "ContextAlarm", Violations(limits), Extras(limits), ranges(limits), Match(limits.Key))));
        }
    }

    private static XElement Match(string context)
    {
        var equals = context.IndexOf('=', StringComparison.Ordinal);
        return new XElement(Namespace + "ContextMatch", new XElement(
            Namespace + "Comparison",
            new XAttribute("parameterRef", PathTo(context[..equals])),
            new XAttribute("value", context[(equals + 1)..])));
    }

    private static XAttribute Violations(IEnumerable<ParameterLimit> limits) => new("minViolations", limits.Min(limit => limit.MinViolations));

    /// <summary>What each severity has of its own and XTCE has no place for.</summary>
    private static XElement Extras(IEnumerable<ParameterLimit> limits) => new(
        Namespace + "AncillaryDataSet",
        limits.SelectMany(limit => new[]
        {
            Extra($"{WordOf(limit)}.deadband", XmlConvert.ToString(limit.Deadband)),
            Extra($"{WordOf(limit)}.minViolations", XmlConvert.ToString(limit.MinViolations)),
        }));

    private static XElement Extra(string name, string value) => new(Namespace + "AncillaryData", new XAttribute("name", name), value);

    private static XElement Range(ParameterLimit limit) => new(
        Namespace + $"{limit.Severity}Range",
        limit.Low is { } low ? new XAttribute("minInclusive", XmlConvert.ToString(low)) : null,
        limit.High is { } high ? new XAttribute("maxInclusive", XmlConvert.ToString(high)) : null);

    /// <summary>The worst level of each state that is outside of a limit.</summary>
    private static IEnumerable<XElement> StateAlarms(IReadOnlyList<string> states, IEnumerable<ParameterLimit> limits) =>
        from value in Enumerable.Range(0, states.Count)
        let worst = limits.Where(limit => value < limit.Low || value > limit.High).OrderBy(limit => limit.Severity).LastOrDefault()
        where worst is not null
        select new XElement(
            Namespace + "EnumerationAlarm", new XAttribute("alarmLevel", WordOf(worst)), new XAttribute("enumerationLabel", states[value]));

    private static string WordOf(ParameterLimit limit) => limit.Severity.ToString().ToLowerInvariant();
}
