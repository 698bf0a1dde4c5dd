using System.Data.Common;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>Which satellites belong to which constellations.</summary>
internal sealed class Members(Database database, Shelf<Constellation> constellations, TimeProvider clock)
{
    private const int AtATime = 500;

    /// <summary>Adds satellites to a constellation of the caller's; those already in it stay.</summary>
    /// <exception cref="ProblemException">The constellation is not the caller's, or a satellite is not there for the caller.</exception>
    public Task AddAsync(Caller caller, long constellation, IReadOnlyList<long> satellites, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var row = await constellations.OwnAsync(connection, caller, constellation, _ => true);
            await CheckAsync(connection, caller, row.Account is null, satellites);
            await AddAsync(connection, constellation, satellites);
        },
        cancellation);

    /// <summary>Takes satellites out of a constellation of the caller's.</summary>
    public Task RemoveAsync(Caller caller, long constellation, long satellite, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await constellations.OwnAsync(connection, caller, constellation, _ => true);
            var removed = await connection.ExecuteAsync(
                "DELETE FROM constellation_satellites WHERE constellation_id = @constellation AND satellite_id = @satellite",
                new { constellation, satellite });
            if (removed == 0)
            {
                throw new ProblemException(Problem.NotFound($"satellite {satellite} in constellation {constellation}"));
            }

            await CountAsync(connection, constellation);
        },
        cancellation);

    /// <summary>Adds satellites, in a transaction of the caller's who has checked that it may.</summary>
    public async Task AddAsync(DbConnection connection, long constellation, IReadOnlyList<long> satellites)
    {
        foreach (var some in satellites.Distinct().Chunk(AtATime))
        {
            await connection.ExecuteAsync(
                "INSERT INTO constellation_satellites (constellation_id, satellite_id) VALUES "
                + string.Join(", ", some.Select(id => $"({constellation}, {id})")) + " ON CONFLICT DO NOTHING");
        }

        await CountAsync(connection, constellation);
    }

    /// <summary>Makes a constellation hold exactly these satellites, in a transaction of the caller's who has checked that it may.</summary>
    public async Task ExchangeAsync(DbConnection connection, long constellation, IReadOnlyList<long> satellites)
    {
        var before = (await connection.QueryAsync<long>(
            "SELECT satellite_id FROM constellation_satellites WHERE constellation_id = @constellation", new { constellation })).ToHashSet();
        foreach (var some in before.Except(satellites).Chunk(AtATime))
        {
            await connection.ExecuteAsync(
                $"DELETE FROM constellation_satellites WHERE constellation_id = @constellation AND satellite_id IN ({string.Join(", ", some)})",
                new { constellation });
        }

        if (!before.SetEquals(satellites))
        {
            await AddAsync(connection, constellation, [.. satellites.Where(id => !before.Contains(id))]);
        }
    }

    private Task<int> CountAsync(DbConnection connection, long constellation) => connection.ExecuteAsync(
        "UPDATE constellations SET satellite_count = (SELECT COUNT(*) FROM constellation_satellites WHERE constellation_id = @constellation), "
        + "version = version + 1, updated_us = @now WHERE id = @constellation",
        new { constellation, now = UtcMicroseconds.Of(clock.GetUtcNow()) });

    /// <summary>What all share may hold only what all share.</summary>
    private static async Task CheckAsync(DbConnection connection, Caller caller, bool isShared, IReadOnlyList<long> satellites)
    {
        foreach (var some in satellites.Distinct().Chunk(AtATime))
        {
            var seen = await connection.QueryAsync<long>(
                $"SELECT t.id FROM satellites t WHERE t.id IN ({string.Join(", ", some)})"
                + (isShared ? " AND t.account IS NULL" : ListSql.MayRead("t", caller)),
                new { me = caller.AccountId });
            if (some.Except(seen).Select(id => (long?)id).FirstOrDefault() is { } missing)
            {
                throw new ProblemException(Problem.Invalid("satellites", $"there is no satellite {missing}{(isShared ? " that all share" : "")}"));
            }
        }
    }
}
