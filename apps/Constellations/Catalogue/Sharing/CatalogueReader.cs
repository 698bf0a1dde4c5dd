using System.Data.Common;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Orbits.Elements;
using ScAi.Sql;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Sharing;

/// <summary>The catalogue for other parts of the platform; what the caller may not see is not there here either.</summary>
internal sealed class CatalogueReader(Database database, Shelf<Satellite> satellites, Shelf<Constellation> constellations)
{
    /// <summary>One satellite with its sensors.</summary>
    /// <exception cref="ProblemException">404: there is none for the caller.</exception>
    public Task<CatalogueSatellite> SatelliteAsync(Caller caller, long id, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var row = await satellites.FindAsync(connection, caller, id);
            return Assembled([row], await SensorsAsync(connection, caller, "s.satellite_id = @id", id))[0];
        },
        cancellation);

    /// <summary>All satellites of a constellation with their sensors, by name.</summary>
    /// <exception cref="ProblemException">404: there is no such constellation for the caller.</exception>
    public Task<IReadOnlyList<CatalogueSatellite>> ConstellationAsync(Caller caller, long id, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<CatalogueSatellite>>(
        async connection =>
        {
            await constellations.FindAsync(connection, caller, id);
            var rows = await connection.QueryAsync<Row>(
                $"SELECT {ListSql.Columns(Kinds.Satellites)} FROM satellites t "
                + "JOIN constellation_satellites m ON m.satellite_id = t.id AND m.constellation_id = @id "
                + $"WHERE 1 = 1{ListSql.MayRead("t", caller)} ORDER BY t.name_key, t.id",
                new { id, me = caller.AccountId });
            return Assembled(rows, await SensorsAsync(
                connection, caller,
                "s.satellite_id IN (SELECT satellite_id FROM constellation_satellites WHERE constellation_id = @id)", id));
        },
        cancellation);

    /// <summary>A satellite's element set with the epoch that is nearest to a time; null when it has none.</summary>
    /// <exception cref="ProblemException">404: there is no such satellite for the caller.</exception>
    public Task<ElementSet?> ElementsNearAsync(Caller caller, long id, ScenarioTime time, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var row = await satellites.FindAsync(connection, caller, id);
            var us = time.UnixMicroseconds;
            var found = (await connection.QueryAsync<(long EpochUs, byte[] Body)>(
                "SELECT * FROM (SELECT epoch_us, body FROM element_sets WHERE satellite_id = @id AND epoch_us <= @us ORDER BY epoch_us DESC LIMIT 1) a "
                + "UNION ALL "
                + "SELECT * FROM (SELECT epoch_us, body FROM element_sets WHERE satellite_id = @id AND epoch_us > @us ORDER BY epoch_us LIMIT 1) b",
                new { id, us })).AsList();
            return found.Count == 0
                ? null
                : CatalogueJson.Read<Elements>(found.MinBy(set => Math.Abs(set.EpochUs - us)).Body)
                    .ToElementSet(CatalogueJson.Read<Satellite>(row.Body));
        },
        cancellation);

    private static Task<IEnumerable<(long SatelliteId, byte[] Body)>> SensorsAsync(DbConnection connection, Caller caller, string condition, long id) =>
        connection.QueryAsync<(long, byte[])>(
            $"SELECT s.satellite_id, s.body FROM sensors s WHERE {condition}{ListSql.MayRead("s", caller)} ORDER BY s.name_key, s.id",
            new { id, me = caller.AccountId });

    private static List<CatalogueSatellite> Assembled(IEnumerable<Row> rows, IEnumerable<(long SatelliteId, byte[] Body)> sensors)
    {
        var carried = sensors.ToLookup(sensor => sensor.SatelliteId, sensor => CatalogueJson.Read<Sensor>(sensor.Body));
        return
        [
            .. rows.Select(row =>
            {
                var satellite = CatalogueJson.Read<Satellite>(row.Body);
                return new CatalogueSatellite(row.Id, satellite, satellite.Elements?.ToElementSet(satellite), [.. carried[row.Id]]);
            }),
        ];
    }
}
