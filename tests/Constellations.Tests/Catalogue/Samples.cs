namespace ScAi.Constellations.Tests.Catalogue;

/// <summary>Requests as users send them.</summary>
internal static class Samples
{
    public const string Tle1 = "1 25544U 98067A   20060.21842593  .00001264  00000-0  31017-4 0  9991";
    public const string Tle2 = "2 25544  51.6436 165.3893 0005143 342.9446 116.4870 15.49188338215057";

    public static IReadOnlyDictionary<string, string> Items { get; } = new Dictionary<string, string>
    {
        ["satellites"] = $$"""
            {
              "name": "ISS (ZARYA)", "massKilograms": 419725, "dryMassKilograms": 400000, "powerWatts": 84000, "bus": "Zarya",
              "manufacturer": "Khrunichev", "country": "International", "launchDate": "1998-11-20", "launchSite": "Baikonur",
              "launchVehicle": "Proton-K", "designLifeYears": 30, "mission": "Research", "owner": "ISS partners", "operator": "NASA",
              "payload": "Laboratories", "purpose": "Human spaceflight", "orbit": "LEO", "radarCrossSectionSquareMeters": 399.1,
              "status": "active", "frequencies": [{ "megahertz": 145.8, "band": "VHF", "use": "voice down" }], "notes": "two\nlines",
              "elements": { "tle1": "{{Tle1}}", "tle2": "{{Tle2}}" }
            }
            """,
        ["constellations"] = """{ "name": "Walker", "kind": "earthObservation", "operator": "ScAi", "notes": "ours" }""",
        ["sensors"] = """{ "name": "Camera", "type": "optical", "horizontalHalfAngleDegrees": 20, "verticalHalfAngleDegrees": 10, "agilityDegrees": 30, "band": "VIS" }""",
        ["stations"] = """{ "name": "Svalbard", "latitudeDegrees": 78.23, "longitudeDegrees": 15.39, "altitudeMeters": 450, "maskDegrees": 5, "country": "Norway" }""",
        ["targets"] = """{ "name": "Square", "geometry": { "type": "Polygon", "coordinates": [[[0, 0], [10, 0], [10, 10], [0, 0]]] } }""",
    };

    public static TheoryData<SqlDialect, string> DialectsAndKinds
    {
        get
        {
            var data = new TheoryData<SqlDialect, string>();
            foreach (var kind in Items.Keys)
            {
                data.Add(SqlDialect.Sqlite, kind);
                data.Add(SqlDialect.PostgreSql, kind);
            }

            return data;
        }
    }
}
