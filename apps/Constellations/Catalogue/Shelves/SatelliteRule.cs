using System.Data.Common;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Sql;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>Satellites: elements are completed and kept as history; constellations are counted again when one goes.</summary>
internal sealed class SatelliteRule : IShelfRule<Satellite>
{
    public Task<Satellite> BeforeWriteAsync(DbConnection connection, Caller caller, Satellite item) => Task.FromResult(Completed(item));

    /// <summary>The satellite with its elements in all forms and the numbers that they bring.</summary>
    public static Satellite Completed(Satellite item)
    {
        if (item.Elements is null)
        {
            return item;
        }

        var set = item.Elements.ToElementSet(item);
        return item with
        {
            CatalogueNumber = item.CatalogueNumber ?? (set.CatalogueNumber > 0 ? set.CatalogueNumber : null),
            InternationalDesignator = item.InternationalDesignator ?? set.ObjectId,
            Elements = item.Elements.Completed(item),
        };
    }

    public Task AfterWriteAsync(DbConnection connection, long id, Satellite item, long nowUs) =>
        item.Elements is null ? Task.CompletedTask : KeepAsync(connection, id, item, nowUs);

    public async Task BeforeRemoveAsync(DbConnection connection, long id)
    {
        await connection.ExecuteAsync(
            "UPDATE constellations SET satellite_count = satellite_count - 1, version = version + 1 "
            + "WHERE id IN (SELECT constellation_id FROM constellation_satellites WHERE satellite_id = @id)",
            new { id });
        await connection.ExecuteAsync(
            "DELETE FROM words WHERE kind = 'sensors' AND item_id IN (SELECT id FROM sensors WHERE satellite_id = @id)", new { id });
    }

    /// <summary>Adds a satellite's elements to its history.</summary>
    public static async Task<bool> KeepAsync(DbConnection connection, long id, Satellite item, long nowUs) =>
        await connection.ExecuteAsync(
            "INSERT INTO element_sets (satellite_id, epoch_us, added_us, source, body) VALUES (@id, @epoch, @nowUs, @source, @body) "
            + "ON CONFLICT (satellite_id, epoch_us) DO UPDATE SET body = excluded.body, source = excluded.source, added_us = excluded.added_us "
            + "WHERE element_sets.body <> excluded.body",
            new
            {
                id,
                epoch = item.Elements!.ToElementSet(item).Epoch.UnixMicroseconds,
                nowUs,
                source = item.Source ?? "",
                body = CatalogueJson.Write(item.Elements),
            }) > 0;
}
