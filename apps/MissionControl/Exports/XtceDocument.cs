using System.Text;
using System.Xml.Linq;
using ScAi.Messages;

namespace ScAi.MissionControl.Exports;

/// <summary>
/// A spacecraft's description in the terms of XTCE 1.2 (OMG formal/2020-02-01): a space system, in it one for each packet with
/// its parameters and commands, since names there hold no dots.
/// </summary>
/// <remarks>
/// What XTCE has no place for, such as the deadband of a limit, stands in <c>AncillaryDataSet</c>. How values are encoded in bits
/// is not said: they travel as JSON.
/// </remarks>
internal static class XtceDocument
{
    /// <summary>The namespace of XTCE 1.2.</summary>
    public static readonly XNamespace Namespace = "http://www.omg.org/spec/XTCE/20180204";

    /// <summary>The document as UTF-8.</summary>
    public static byte[] Of(SpacecraftDescription description)
    {
        var packets = description.Parameters.Select(parameter => Split(parameter.Name).Packet)
            .Concat(description.Commands.Select(command => Split(command.Name).Packet))
            .Distinct(StringComparer.Ordinal);
        var system = new XElement(
            Namespace + "SpaceSystem",
            new XAttribute("name", NameOf(description.Name)),
            new XAttribute("shortDescription", $"Spacecraft {description.Id}{(description.Crewed ? ", crewed" : "")}"),
            new XElement(Namespace + "Header", new XAttribute("version", "1"), new XAttribute("validationStatus", "Working")),
            packets.Select(packet => PacketOf(description, packet)));
        using var text = new MemoryStream();
        using (var writer = new StreamWriter(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
        {
            new XDocument(new XDeclaration("1.0", "UTF-8", null), system).Save(writer);
        }

        return text.ToArray();
    }

    /// <summary>The two halves of a name: <c>power.batterySoc</c> is <c>batterySoc</c> of <c>power</c>.</summary>
    public static (string Packet, string Name) Split(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? ("general", name) : (name[..dot], name[(dot + 1)..]);
    }

    /// <summary>How a parameter is referred to from another packet.</summary>
    public static string PathTo(string parameter)
    {
        var (packet, name) = Split(parameter);
        return $"../{NameOf(packet)}/{NameOf(name)}";
    }

    /// <summary>A name without the characters that separate names.</summary>
    public static string NameOf(string name) => string.Join('_', name.Split('.', '/', ':', '[', ']', ' '));

    private static XElement PacketOf(SpacecraftDescription description, string packet)
    {
        var parameters = description.Parameters.Where(parameter => Split(parameter.Name).Packet == packet).ToList();
        var commands = description.Commands.Where(command => Split(command.Name).Packet == packet).ToList();
        return new XElement(
            Namespace + "SpaceSystem",
            new XAttribute("name", NameOf(packet)),
            parameters.Count == 0 ? null : XtceTelemetry.Of(packet, parameters),
            commands.Count == 0 ? null : XtceCommands.Of(commands));
    }
}
