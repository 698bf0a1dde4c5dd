using ScAi.Messages;

namespace ScAi.MissionControl.Contacts;

/// <summary>A station as it stands in the database: as on the wire, in the documented units.</summary>
internal static class StationBody
{
    private static readonly WireCodec s_codec = new(WireUnits.Documented, new AppNames());
    private static readonly Topic s_topic = new("mission", s_codec.Apps.Ground, Channels.Location);

    public static byte[] Write(GroundLocation station) => s_codec.Encode(station);

    public static GroundLocation Read(byte[] body) =>
        s_codec.Decode(s_topic, body) as GroundLocation ?? throw new InvalidDataException("contact_stations.body: expected a station as on the wire");
}
