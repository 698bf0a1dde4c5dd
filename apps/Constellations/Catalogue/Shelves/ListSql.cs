using System.Text;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>Writes the SQL of lists: always along an index, never past the limit, only what the caller may see. Values are parameters.</summary>
internal static class ListSql
{
    public static (string Sql, DynamicParameters Parameters) Of<TItem>(Kind<TItem> kind, ListQuery query, Caller caller)
        where TItem : ICatalogueItem
    {
        var parameters = new DynamicParameters();
        var sought = query.Search is { } search ? Words.Sought(search) : [];
        var sql = new StringBuilder(600).Append("SELECT ").Append(Columns(kind, query.SortColumn)).Append(" FROM ");
        if (sought.Count > 0 && query.SortColumn == "name_key" && query.Filters.Count == 0 && query.ConstellationId is null)
        {
            // The words are kept with names and accounts, so the page is found before any item is touched.
            sql.Append("(SELECT DISTINCT w.name_key, w.item_id FROM words w WHERE w.kind = @kind AND w.word >= @from0 AND w.word < @until0")
                .Append(Visible("w", query, caller));
            Sought(sql, sought, "w.item_id", first: 1);
            After(sql, "w.name_key", "w.item_id", query);
            Order(sql, "name_key", "item_id", query);
            sql.Append(") p JOIN ").Append(kind.Table).Append(" t ON t.id = p.item_id ORDER BY ").Append(OrderBy("t.name_key", "t.id", query));
        }
        else
        {
            sql.Append(kind.Table).Append(" t");
            if (query.ConstellationId is { } constellation)
            {
                sql.Append(" JOIN constellation_satellites m ON m.satellite_id = t.id AND m.constellation_id = @constellation");
                parameters.Add("constellation", constellation);
            }

            sql.Append(" WHERE 1 = 1").Append(Visible("t", query, caller));
            for (var i = 0; i < query.Filters.Count; i++)
            {
                sql.Append(" AND t.").Append(query.Filters[i].Column).Append(" = @filter").Append(i);
                parameters.Add($"filter{i}", query.Filters[i].Value);
            }

            Sought(sql, sought, "t.id", first: 0);
            After(sql, "t." + query.SortColumn, "t.id", query);
            Order(sql, "t." + query.SortColumn, "t.id", query);
        }

        for (var i = 0; i < sought.Count; i++)
        {
            parameters.Add($"from{i}", sought[i].From);
            parameters.Add($"until{i}", sought[i].Until);
        }

        parameters.Add("kind", kind.Table);
        parameters.Add("me", caller.AccountId);
        parameters.Add("limit", query.Limit + 1);
        if (query.After is { } after)
        {
            parameters.Add("afterKey", after.Key);
            parameters.Add("afterId", after.Id);
        }

        return (sql.ToString(), parameters);
    }

    /// <summary>The columns of a <see cref="Row"/>.</summary>
    public static string Columns<TItem>(Kind<TItem> kind, string sortColumn = "name_key")
        where TItem : ICatalogueItem =>
        "t.id AS Id, t.account AS Account, t.version AS Version, t.created_us AS CreatedUs, t.updated_us AS UpdatedUs, "
        + $"{(kind.Count is { } count ? "t." + count.Column : "0")} AS Count, t.{sortColumn} AS SortKey, t.body AS Body";

    /// <summary>The condition that the caller may see it.</summary>
    public static string MayRead(string table, Caller caller) =>
        caller.IsAdministrator ? "" : $" AND ({table}.account IS NULL OR {table}.account = @me)";

    private static string Visible(string table, ListQuery query, Caller caller) =>
        query.Mine ? $" AND {table}.account = @me" : MayRead(table, caller);

    private static void Sought(StringBuilder sql, IReadOnlyList<(string From, string Until)> sought, string id, int first)
    {
        for (var i = first; i < sought.Count; i++)
        {
            sql.Append(" AND EXISTS (SELECT 1 FROM words s WHERE s.kind = @kind AND s.item_id = ").Append(id)
                .Append(" AND s.word >= @from").Append(i).Append(" AND s.word < @until").Append(i).Append(')');
        }
    }

    private static void After(StringBuilder sql, string key, string id, ListQuery query)
    {
        if (query.After is not null)
        {
            sql.Append(" AND (").Append(key).Append(", ").Append(id).Append(query.IsDescending ? ") < " : ") > ").Append("(@afterKey, @afterId)");
        }
    }

    private static void Order(StringBuilder sql, string key, string id, ListQuery query) =>
        sql.Append(" ORDER BY ").Append(OrderBy(key, id, query)).Append(" LIMIT @limit");

    private static string OrderBy(string key, string id, ListQuery query) =>
        query.IsDescending ? $"{key} DESC, {id} DESC" : $"{key}, {id}";
}
