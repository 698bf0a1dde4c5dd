using System.Data.Common;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Sql;

namespace ScAi.Constellations.Catalogue.Sharing;

/// <summary>
/// What all share, as published data fill it: one satellite for each catalogue number. Satellites that accounts made are never
/// touched; what administrators wrote about a shared one stays, only its name, its elements and their source are kept current.
/// </summary>
internal sealed class SharedCatalogue(Database database, Shelf<Satellite> satellites, Shelf<Constellation> constellations, Members members)
{
    private const int AtATime = 200;

    /// <summary>Who keeps what all share current; not an account, nobody signs in as it.</summary>
    private static readonly Caller s_publisher = new("published data", Role.Administrator);

    /// <summary>Adds published satellites, or brings those that are known up to date; some hundred in a transaction.</summary>
    /// <param name="published">Each with a catalogue number and elements.</param>
    /// <param name="cancellation">Stops between two transactions.</param>
    public async Task<SharedUpdate> PutAsync(IReadOnlyList<Satellite> published, CancellationToken cancellation)
    {
        var (added, updated, unchanged) = (0, 0, 0);
        var ids = new Dictionary<int, long>();
        foreach (var some in published.DistinctBy(satellite => satellite.CatalogueNumber).Chunk(AtATime))
        {
            var done = await database.WriteAsync(connection => PutSomeAsync(connection, some), cancellation);
            added += done.Added;
            updated += done.Updated;
            unchanged += done.Unchanged;
            foreach (var (number, id) in done.Ids)
            {
                ids[number] = id;
            }
        }

        return new SharedUpdate(added, updated, unchanged, ids);
    }

    /// <summary>Makes a shared constellation of this name hold exactly these satellites; its id.</summary>
    public Task<long> PutConstellationAsync(Constellation constellation, IReadOnlyList<long> satelliteIds, CancellationToken cancellation) =>
        database.WriteAsync(
            async connection =>
            {
                var known = await connection.ExecuteScalarAsync<long?>(
                    "SELECT id FROM constellations WHERE account IS NULL AND name_key = @key ORDER BY id LIMIT 1",
                    new { key = Kinds.Key(constellation.Name) });
                var id = known ?? await constellations.AddAsync(connection, s_publisher, constellation, isShared: true);
                await members.ExchangeAsync(connection, id, satelliteIds);
                return id;
            },
            cancellation);

    private async Task<SharedUpdate> PutSomeAsync(DbConnection connection, Satellite[] published)
    {
        var known = (await connection.QueryAsync<Row>(
                $"SELECT {ListSql.Columns(Kinds.Satellites, "catalogue_number")} FROM satellites t WHERE t.account IS NULL "
                + $"AND t.catalogue_number IN ({string.Join(", ", published.Select(satellite => satellite.CatalogueNumber!.Value))})"))
            .ToDictionary(row => (int)(long)row.SortKey);
        var ids = new Dictionary<int, long>();
        var (added, updated) = (0, 0);
        foreach (var satellite in published)
        {
            var number = satellite.CatalogueNumber!.Value;
            if (!known.TryGetValue(number, out var row))
            {
                ids[number] = await satellites.AddAsync(connection, s_publisher, satellite, isShared: true);
                added++;
                continue;
            }

            ids[number] = row.Id;
            var before = CatalogueJson.Read<Satellite>(row.Body);
            var after = SatelliteRule.Completed(Updated(before, satellite));
            if (!CatalogueJson.Write(after).AsSpan().SequenceEqual(row.Body))
            {
                await satellites.ReplaceAsync(connection, row, after);
                updated++;
            }
        }

        return new SharedUpdate(added, updated, published.Length - added - updated, ids);
    }

    private static Satellite Updated(Satellite known, Satellite published)
    {
        var isLater = known.Elements is null || (published.Elements is { } elements
            && elements.ToElementSet(published).Epoch >= known.Elements.ToElementSet(known).Epoch);
        return known with
        {
            Name = published.Name,
            InternationalDesignator = published.InternationalDesignator ?? known.InternationalDesignator,
            Elements = isLater ? published.Elements : known.Elements,
            Source = published.Source ?? known.Source,
        };
    }
}
