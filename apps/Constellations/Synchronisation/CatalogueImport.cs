using System.Data.Common;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Constellations.Synchronisation.Classification;
using ScAi.Sql;
using ScAi.Time;
using Elements = ScAi.Constellations.Catalogue.Items.Elements;

namespace ScAi.Constellations.Synchronisation;

/// <summary>Takes published satellites into what all share of the catalogue, and into the constellations that they belong to.</summary>
internal sealed class CatalogueImport(
    Database database, Shelf<Satellite> satellites, Shelf<Constellation> constellations, Members members) : ICatalogueImport
{
    /// <summary>What stands as the source of satellites from here; only those are changed.</summary>
    public const string Source = "published orbit data";

    private const string RowColumns = "id AS Id, account AS Account, version AS Version, created_us AS CreatedUs, updated_us AS UpdatedUs, body AS Body";
    private static readonly Caller s_synchronisation = new("synchronisation", Role.Administrator);

    /// <inheritdoc />
    public Task<ImportCount> ImportAsync(IReadOnlyList<PublishedSatellite> published, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var known = (await connection.QueryAsync<(long Number, long Id)>(
                    "SELECT catalogue_number, id FROM satellites WHERE account IS NULL AND catalogue_number > 0"))
                .ToDictionary(row => row.Number, row => row.Id);
            var count = ImportCount.None;
            var belongs = new Dictionary<string, List<long>>(StringComparer.Ordinal);
            foreach (var satellite in published)
            {
                cancellation.ThrowIfCancellationRequested();
                var number = (long)satellite.Elements.CatalogueNumber;
                count += known.TryGetValue(number, out var id)
                    ? await UpdateAsync(connection, id, satellite)
                    : new ImportCount(1, 0, 0);
                if (id == 0)
                {
                    id = await satellites.AddAsync(connection, s_synchronisation, ItemOf(satellite), isShared: true);
                    known.Add(number, id);
                }

                if (await DecideAsync(connection, number, satellite.Membership) is { } family)
                {
                    (belongs.TryGetValue(family, out var list) ? list : belongs[family] = []).Add(id);
                }
            }

            foreach (var (family, ids) in belongs)
            {
                await JoinAsync(connection, family, ids);
            }

            return count;
        },
        cancellation);

    /// <summary>Lets a person say where a satellite belongs; null for nowhere.</summary>
    /// <returns>Whether there is such a satellite.</returns>
    public Task<bool> OverrideAsync(int catalogueNumber, Family? family, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var id = await connection.ExecuteScalarAsync<long?>(
                "SELECT id FROM satellites WHERE account IS NULL AND catalogue_number = @catalogueNumber", new { catalogueNumber });
            if (id is not { } satellite)
            {
                return false;
            }

            var before = await connection.ExecuteScalarAsync<string?>(
                "SELECT family FROM sync_memberships WHERE catalogue_number = @catalogueNumber", new { catalogueNumber });
            await KeepAsync(connection, catalogueNumber, new Membership(family, 1.0, "set by a person"), isManual: true);
            if (before is not null && before != family?.Name)
            {
                await connection.ExecuteAsync(
                    """
                    DELETE FROM constellation_satellites WHERE satellite_id = @satellite AND constellation_id IN
                        (SELECT id FROM constellations WHERE account IS NULL AND name_key = @key)
                    """,
                    new { satellite, key = Kinds.Key(before) });
                await JoinAsync(connection, before, []);
            }

            if (family is not null)
            {
                await JoinAsync(connection, family.Name, [satellite]);
            }

            return true;
        },
        cancellation);

    /// <summary>Where a satellite belongs, and why; null when it was never published.</summary>
    public Task<KnownMembership?> MembershipAsync(int catalogueNumber, CancellationToken cancellation) => database.ReadAsync(
        async connection => await connection.QuerySingleOrDefaultAsync<(string? Family, double Confidence, string Reason, bool IsManual)?>(
                "SELECT family, confidence, reason, is_manual FROM sync_memberships WHERE catalogue_number = @catalogueNumber",
                new { catalogueNumber }) is { } row
            ? new KnownMembership(row.Family, row.Confidence, row.Reason, row.IsManual)
            : null,
        cancellation);

    private static Satellite ItemOf(PublishedSatellite satellite) => new()
    {
        Name = satellite.Elements.ObjectName is { Length: > 0 } name ? name : $"Satellite {satellite.Elements.CatalogueNumber}",
        CatalogueNumber = satellite.Elements.CatalogueNumber,
        InternationalDesignator = satellite.Elements.ObjectId,
        Source = Source,
        Elements = Elements.Of(satellite.Elements),
    };

    private async Task<ImportCount> UpdateAsync(DbConnection connection, long id, PublishedSatellite satellite)
    {
        var row = await connection.QuerySingleAsync<Row>($"SELECT {RowColumns} FROM satellites WHERE id = @id", new { id });
        var item = Catalogue.Items.CatalogueJson.Read<Satellite>(row.Body);
        var isNewer = !ScenarioTime.TryParse(item.Elements?.Epoch, out var epoch) || satellite.Elements.Epoch > epoch;
        if (item.Source != Source || !isNewer)
        {
            return new ImportCount(0, 0, 1);
        }

        var fresh = ItemOf(satellite);
        await satellites.ReplaceAsync(connection, row, item with
        {
            Name = fresh.Name,
            InternationalDesignator = fresh.InternationalDesignator ?? item.InternationalDesignator,
            Elements = fresh.Elements,
        });
        return new ImportCount(0, 1, 0);
    }

    /// <summary>The family that counts: a person's word, or else the classifier's.</summary>
    private static async Task<string?> DecideAsync(DbConnection connection, long number, Membership membership)
    {
        var manual = await connection.QuerySingleOrDefaultAsync<(string? Family, bool IsManual)?>(
            "SELECT family, is_manual FROM sync_memberships WHERE catalogue_number = @number", new { number });
        if (manual is { IsManual: true } word)
        {
            return word.Family;
        }

        await KeepAsync(connection, number, membership, isManual: false);
        return membership.Family?.Name;
    }

    private static Task<int> KeepAsync(DbConnection connection, long number, Membership membership, bool isManual) => connection.ExecuteAsync(
        """
        INSERT INTO sync_memberships (catalogue_number, family, confidence, reason, is_manual)
        VALUES (@number, @family, @Confidence, @Reason, @isManual)
        ON CONFLICT (catalogue_number) DO UPDATE SET family = excluded.family, confidence = excluded.confidence,
            reason = excluded.reason, is_manual = excluded.is_manual
        """,
        new { number, family = membership.Family?.Name, membership.Confidence, membership.Reason, isManual });

    private async Task JoinAsync(DbConnection connection, string family, IReadOnlyList<long> ids)
    {
        var id = await connection.ExecuteScalarAsync<long?>(
            "SELECT id FROM constellations WHERE account IS NULL AND name_key = @key ORDER BY id LIMIT 1", new { key = Kinds.Key(family) });
        id ??= await constellations.AddAsync(
            connection, s_synchronisation, new Constellation { Name = family, Kind = KindOf(family) }, isShared: true);
        await members.AddAsync(connection, id.Value, ids);
    }

    private static ConstellationKind KindOf(string family) => Families.Find(family)?.Kind switch
    {
        FamilyKind.Navigation => ConstellationKind.Navigation,
        FamilyKind.Communication => ConstellationKind.Communication,
        FamilyKind.EarthObservation => ConstellationKind.EarthObservation,
        _ => ConstellationKind.Custom,
    };
}
