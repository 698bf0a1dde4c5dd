using System.Collections.Concurrent;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Sql;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>
/// How many items lists have in all. A count is made once and holds until this process writes to the database, which nobody else
/// does; so pages of a catalogue that is read cost no counting.
/// </summary>
internal sealed class Totals(Database database)
{
    private const int MostRemembered = 4096;
    private readonly ConcurrentDictionary<string, (long Writes, long Total)> _known = new(StringComparer.Ordinal);

    /// <summary>How many items a query finds, whatever its page.</summary>
    public async Task<long> OfAsync<TItem>(Kind<TItem> kind, ListQuery query, Caller caller, CancellationToken cancellation)
        where TItem : ICatalogueItem
    {
        var key = KeyOf(kind, query, caller);
        var writes = database.Writes;
        if (_known.TryGetValue(key, out var known) && known.Writes == writes)
        {
            return known.Total;
        }

        var (sql, parameters) = ListSql.Count(database.Dialect, kind, query, caller);
        var total = await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(sql, parameters, cancellationToken: cancellation)), cancellation);
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[key] = (writes, total);
        return total;
    }

    private static string KeyOf<TItem>(Kind<TItem> kind, ListQuery query, Caller caller)
        where TItem : ICatalogueItem => string.Join(
        '\n',
        [
            kind.Table, caller.IsAdministrator ? "all" : "", caller.IsAdministrator && !query.Mine ? "" : caller.AccountId, query.Mine ? "mine" : "",
            $"{query.ConstellationId}", query.Search ?? "", .. query.Filters.Select(filter => $"{filter.Column}={filter.Value}"),
        ]);
}
