using static ScAi.Constellations.Synchronisation.Classification.FamilyKind;

namespace ScAi.Constellations.Synchronisation.Classification;

/// <summary>
/// The constellations that are told apart. Names are those of the public catalogue and of CelesTrak's lists; orbits are the
/// operators' published ones, wide enough for members that are being raised to them or brought down.
/// </summary>
public static class Families
{
    // What may follow a name: an alias in round brackets, or a status such as [+] or [DTC].
    private const string Tail = @"(?: \([^)]*\))?(?: \[[^\]]*\])?";

    private static readonly Shell s_sunSynchronous = new(14.0, 16.2, 96.0, 100.5);

    private static readonly Shell s_geosynchronous = new(0.95, 1.05, 0.0, 20.0);

    /// <summary>All, in no order that matters.</summary>
    public static IReadOnlyList<Family> All { get; } =
    [
        Of("GPS", Navigation, ["gps-ops"], [@"GPS (?:II|BI)[A-Z0-9]*-?\d* *", @"NAVSTAR \d+"], new Shell(1.95, 2.06, 50.0, 65.0)),
        Of("Galileo", Navigation, ["galileo"], [@"GSAT0\d{3}", @"GALILEO-?(?:PFM|FM\d+|FOC FM\d+| ?\d+)", @"GIOVE-[AB]"],
            new Shell(1.6, 1.9, 50.0, 60.0, 0.2)),
        Of("GLONASS", Navigation, ["glo-ops"], [@"GLONASS.*", @"COSMOS \d{4} \((?:GLONASS[^)]*|7\d\d[A-Z]?|8\d\d[A-Z]?)\)"],
            new Shell(2.05, 2.2, 60.0, 70.0)),
        Of("BeiDou", Navigation, ["beidou"], [@"BEIDOU[- ]?\d?[A-Z]?(?:[- ]?(?:M|G|IGSO-?|GEO-?|MEO-?|I)?\d*S?)?"],
            new Shell(1.8, 1.95, 50.0, 60.0), new Shell(0.95, 1.05, 0.0, 65.0)),
        Of("QZSS", Navigation, [], [@"QZS-\d+R?", @"MICHIBIKI(?:-\d+)?"], new Shell(0.95, 1.05, 0.0, 50.0, 0.15)),
        Of("NavIC", Navigation, [], [@"IRNSS-1[A-Z]", @"NVS-\d+"], new Shell(0.95, 1.05, 0.0, 35.0)),
        Of("Starlink", Communication, ["starlink"], [@"STARLINK-\d+", @"STARLINK [A-Z0-9-]+", @"TINTIN [AB]"],
            new Shell(14.9, 16.6, 42.0, 43.8), new Shell(14.9, 16.6, 52.5, 54.0), new Shell(14.9, 16.6, 69.0, 71.0),
            new Shell(14.9, 16.6, 96.5, 98.5)),
        Of("OneWeb", Communication, ["oneweb"], [@"ONEWEB-\d+"], new Shell(12.9, 16.4, 86.0, 89.0)),
        Of("Kuiper", Communication, ["kuiper"], [@"KUIPER-[A-Z]?\d+"], new Shell(14.5, 16.2, 32.0, 52.5)),
        Of("Qianfan", Communication, ["qianfan"], [@"QIANFAN-\d+"], new Shell(12.8, 15.8, 48.0, 52.0), new Shell(12.8, 15.8, 84.0, 92.0)),
        Of("Iridium", Communication, ["iridium", "iridium-NEXT"], [@"IRIDIUM \d+"], new Shell(14.0, 16.6, 85.5, 87.5, 0.05)),
        Of("Globalstar", Communication, ["globalstar"], [@"GLOBALSTAR M\d+"], new Shell(11.0, 14.2, 51.0, 53.0)),
        Of("Orbcomm", Communication, ["orbcomm"], [@"ORBCOMM[ -](?:FM|OG2|X|CDS)[ -]?\d*"], new Shell(13.8, 15.9, 44.0, 109.0)),
        Of("Intelsat", Communication, ["intelsat"], [@"INTELSAT \d+(?:-\d+)?[A-Z]*", @"INTELSAT (?:NEW DAWN|\d+E)", @"IS-\d+[A-Z]*"], s_geosynchronous),
        Of("SES", Communication, ["ses"], [@"SES-\d+", @"ASTRA \d+[A-Z]+", @"NSS-\d+", @"AMC-\d+"], s_geosynchronous),
        Of("O3b", Communication, [], [@"O3B (?:FM|PFM|MPOWER F)\d*"], new Shell(4.9, 5.1, 0.0, 1.5)),
        Of("Gaofen", EarthObservation, [], [@"GAOFEN[- ]?\d+[A-Z]?(?:[ -]\d+)?", @"GAOFEN[ -]DUO ?MO"],
            s_sunSynchronous, s_geosynchronous, new Shell(14.5, 15.6, 20.0, 60.0)),
        Of("Jilin", EarthObservation, [], [@"JILIN-\d+.*"], s_sunSynchronous, new Shell(14.5, 15.6, 20.0, 60.0)),
        Of("SkySat", EarthObservation, [], [@"SKYSAT-[A-C]\d*"], s_sunSynchronous, new Shell(14.5, 16.2, 51.0, 54.0)),
        Of("Dove", EarthObservation, ["planet"], [@"(?:FLOCK|DOVE) .*"], s_sunSynchronous, new Shell(14.5, 16.5, 51.0, 52.5)),
        Of("WorldView", EarthObservation, [], [@"WORLDVIEW-\d+", @"(?:WORLDVIEW )?LEGION[- ]\d+", @"GEOEYE-?\s?1", @"QUICKBIRD 2"],
            s_sunSynchronous, new Shell(14.8, 15.9, 44.0, 46.0)),
        Of("Sentinel", EarthObservation, [], [@"SENTINEL-\d[A-Z]?"], new Shell(12.5, 15.0, 65.0, 100.0)),
        Of("Landsat", EarthObservation, [], [@"LANDSAT \d+"], s_sunSynchronous, new Shell(13.9, 14.6, 98.0, 100.0)),
        Of("Pleiades", EarthObservation, [], [@"PLEIADES (?:\d[AB]|NEO \d)", @"SPOT \d"], s_sunSynchronous),
        Of("ICEYE", EarthObservation, [], [@"ICEYE-X\d+"], s_sunSynchronous, new Shell(14.5, 16.0, 36.0, 54.0)),
        Of("Capella", EarthObservation, [], [@"CAPELLA-\d+.*"], s_sunSynchronous, new Shell(14.5, 16.0, 44.0, 54.0)),
        Of("COSMO-SkyMed", EarthObservation, [], [@"(?:COSMO-)?SKYMED \d", @"CSG-\d"], s_sunSynchronous),
        Of("Lemur", EarthObservation, ["spire"], [@"LEMUR[- ]?\d(?:[- ].*)?"], new Shell(14.0, 16.4, 0.0, 100.5)),
        Of("Yaogan", EarthObservation, [], [@"YAOGAN[- ]?\d+[A-Z]?(?:[ -]\d+[A-Z]?)?"], new Shell(12.5, 15.9, 30.0, 101.0)),
        Of("Fengyun", EarthObservation, [], [@"FENGYUN \d[A-Z]"], s_sunSynchronous, new Shell(13.9, 14.4, 98.0, 100.0), s_geosynchronous),
        Of("GOES", EarthObservation, ["goes"], [@"GOES \d+"], s_geosynchronous),
        Of("NOAA", EarthObservation, [], [@"NOAA \d+", @"SUOMI NPP", @"JPSS-\d", @"TIROS N"], new Shell(12.3, 14.4, 97.5, 103.0)),
    ];

    /// <summary>The family of a name; null when there is none.</summary>
    public static Family? Find(string name) =>
        All.FirstOrDefault(family => string.Equals(family.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Family Of(string name, FamilyKind kind, string[] groups, string[] names, params Shell[] shells) =>
        new(name, kind, groups, [.. names.Select(pattern => new NameRule($"(?:{pattern}){Tail}"))], shells);
}
