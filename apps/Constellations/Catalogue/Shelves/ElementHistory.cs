using System.Globalization;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>The element sets that satellites have had.</summary>
internal sealed class ElementHistory(Database database, Shelf<Satellite> shelf, TimeProvider clock)
{
    /// <summary>Some of them as JSON, the latest first, where the next begin, and how many there are.</summary>
    public async Task<(IReadOnlyList<byte[]> Sets, string? Next, long Total)> ListAsync(
        Caller caller, long satellite, int limit, long beforeUs, CancellationToken cancellation)
    {
        await shelf.FindAsync(caller, satellite, cancellation);
        var (rows, total) = await database.ReadAsync(
            async connection => (
                (await connection.QueryAsync<(long EpochUs, byte[] Body)>(
                    "SELECT epoch_us, body FROM element_sets WHERE satellite_id = @satellite AND epoch_us < @beforeUs ORDER BY epoch_us DESC LIMIT @most",
                    new { satellite, beforeUs, most = limit + 1 })).AsList(),
                await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM element_sets WHERE satellite_id = @satellite", new { satellite })),
            cancellation);
        return ([.. rows.Take(limit).Select(row => row.Body)],
            rows.Count > limit ? rows[limit - 1].EpochUs.ToString(CultureInfo.InvariantCulture) : null,
            total);
    }

    /// <summary>Adds one to a satellite of the caller's, which shows it if it is the latest.</summary>
    /// <exception cref="ProblemException">The satellite is not the caller's, or the elements are impossible.</exception>
    public Task<Row> AddAsync(Caller caller, long satellite, Elements elements, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var row = await shelf.OwnAsync(connection, caller, satellite, _ => true);
            var item = CatalogueJson.Read<Satellite>(row.Body);
            var added = SatelliteRule.Completed(item with { Elements = elements });
            if (item.Elements is null || item.Elements.ToElementSet(item).Epoch <= added.Elements!.ToElementSet(added).Epoch)
            {
                await shelf.ReplaceAsync(connection, row, added);
            }
            else
            {
                await SatelliteRule.KeepAsync(connection, satellite, added, UtcMicroseconds.Of(clock.GetUtcNow()));
            }

            return await shelf.FindAsync(connection, caller, satellite);
        },
        cancellation);
}
