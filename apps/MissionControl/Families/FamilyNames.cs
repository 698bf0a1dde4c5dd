namespace ScAi.MissionControl.Families;

/// <summary>The documented families of telemetry. A family is a packet; most are called alike.</summary>
internal static class FamilyNames
{
    private static readonly Dictionary<string, string> s_packets = new(StringComparer.Ordinal)
    {
        ["abort-recovery"] = "recovery",
        ["life-support"] = "lifeSupport",
        ["payloads"] = "payload",
    };

    private static readonly Dictionary<string, string> s_families = s_packets.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The families in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "abort-recovery", "anomalies", "attitude", "communication", "docking", "environment", "fuel", "life-support", "navigation",
        "payloads", "power", "resources", "sensors", "software", "thermal",
    ];

    /// <summary>The packet of a family.</summary>
    public static string PacketOf(string family) => s_packets.GetValueOrDefault(family, family);

    /// <summary>The family of a packet.</summary>
    public static string FamilyOf(string packet) => s_families.GetValueOrDefault(packet, packet);
}
