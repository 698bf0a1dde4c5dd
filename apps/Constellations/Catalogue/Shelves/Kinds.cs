using ScAi.Constellations.Catalogue.Items;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>The kinds of items that there are.</summary>
internal static class Kinds
{
    public static readonly Kind<Satellite> Satellites = new(
        "satellites", "satellite", ItemRules.Check,
        [
            new("catalogue_number", "catalogueNumber", item => (long)(item.CatalogueNumber ?? 0)) { IsSort = true, IsNumber = true },
            new("launch_date", "launchDate", item => item.LaunchDate?.ToString("yyyy-MM-dd") ?? "") { IsSort = true },
            new("country", "country", item => Key(item.Country)),
            new("status", "status", item => Key(item.Status?.ToString())),
            new("purpose", "purpose", item => Key(item.Purpose)),
            new("operator", "operator", item => Key(item.Operator)),
            new("orbit", "orbit", item => Key(item.Orbit)),
        ],
        item =>
        [
            item.Name, item.CatalogueNumber?.ToString(), item.InternationalDesignator, item.Operator, item.Owner, item.Country, item.Mission,
            item.Purpose, item.Bus,
        ]);

    public static readonly Kind<Constellation> Constellations = new(
        "constellations", "constellation", ItemRules.Check,
        [new("kind", "kind", item => Key(item.Kind.ToString()))],
        item => [item.Name, item.Operator])
    {
        Count = ("satellite_count", "satelliteCount"),
    };

    public static readonly Kind<Sensor> Sensors = new(
        "sensors", "sensor", ItemRules.Check,
        [
            new("type", "type", item => Key(item.Type.ToString())),
            new("satellite_id", "satelliteId", item => item.SatelliteId) { IsNumber = true },
        ],
        item => [item.Name, item.Band]);

    public static readonly Kind<Station> Stations = new(
        "stations", "station", ItemRules.Check,
        [new("country", "country", item => Key(item.Country))],
        item => [item.Name, item.Country, item.Operator]);

    public static readonly Kind<Target> Targets = new(
        "targets", "target", ItemRules.Check,
        [new("kind", "kind", item => GeoJson.KindOf(item.Geometry))],
        item => [item.Name]);

    /// <summary>A text as it is searched and sorted by.</summary>
    public static string Key(string? text) => text?.Trim().ToLowerInvariant() ?? "";
}
