using System.Text;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>Writes the SQL of lists: always along an index, never past the limit, only what the caller may see. Values are parameters.</summary>
internal static class ListSql
{
    /// <summary>A page, and one item more.</summary>
    public static (string Sql, DynamicParameters Parameters) Of<TItem>(Kind<TItem> kind, ListQuery query, Caller caller)
        where TItem : ICatalogueItem
    {
        var sought = SoughtBy(query);
        var sql = new StringBuilder(600).Append("SELECT ").Append(Columns(kind, query.SortColumn)).Append(" FROM ");
        if (IsByWordsAlone(query, sought) && query.SortColumn == "name_key")
        {
            sql.Append("(SELECT DISTINCT w.name_key, w.item_id");
            AppendFromWords(sql, query, caller, sought);
            After(sql, "w.name_key", "w.item_id", query);
            Order(sql, "name_key", "item_id", query);
            sql.Append(") p JOIN ").Append(kind.Table).Append(" t ON t.id = p.item_id ORDER BY ").Append(OrderBy("t.name_key", "t.id", query));
        }
        else
        {
            AppendFromItems(sql, kind, query, caller, sought);
            After(sql, "t." + query.SortColumn, "t.id", query);
            Order(sql, "t." + query.SortColumn, "t.id", query);
        }

        return (sql.ToString(), Parameters(kind, query, caller, sought));
    }

    /// <summary>How many items there are on all pages.</summary>
    public static (string Sql, DynamicParameters Parameters) Count<TItem>(Kind<TItem> kind, ListQuery query, Caller caller)
        where TItem : ICatalogueItem
    {
        var sought = SoughtBy(query);
        var sql = new StringBuilder(400);
        if (IsByWordsAlone(query, sought))
        {
            AppendFromWords(sql.Append("SELECT COUNT(DISTINCT w.item_id)"), query, caller, sought);
        }
        else
        {
            AppendFromItems(sql.Append("SELECT COUNT(*) FROM "), kind, query, caller, sought);
        }

        return (sql.ToString(), Parameters(kind, query, caller, sought));
    }

    /// <summary>The columns of a <see cref="Row"/>.</summary>
    public static string Columns<TItem>(Kind<TItem> kind, string sortColumn = "name_key")
        where TItem : ICatalogueItem =>
        "t.id AS Id, t.account AS Account, t.version AS Version, t.created_us AS CreatedUs, t.updated_us AS UpdatedUs, "
        + $"{(kind.Count is { } count ? "t." + count.Column : "0")} AS Count, t.{sortColumn} AS SortKey, t.body AS Body";

    /// <summary>The condition that the caller may see it.</summary>
    public static string MayRead(string table, Caller caller) =>
        caller.IsAdministrator ? "" : $" AND ({table}.account IS NULL OR {table}.account = @me)";

    private static IReadOnlyList<(string From, string Until)> SoughtBy(ListQuery query) => query.Search is { } search ? Words.Sought(search) : [];

    /// <summary>Whether words, which are kept with names and accounts, decide what is found, before any item is touched.</summary>
    private static bool IsByWordsAlone(ListQuery query, IReadOnlyList<(string From, string Until)> sought) =>
        sought.Count > 0 && query.Filters.Count == 0 && query.ConstellationId is null;

    private static void AppendFromWords(StringBuilder sql, ListQuery query, Caller caller, IReadOnlyList<(string From, string Until)> sought)
    {
        sql.Append(" FROM words w WHERE w.kind = @kind AND w.word >= @from0 AND w.word < @until0").Append(Visible("w", query, caller));
        Sought(sql, sought, "w.item_id", first: 1);
    }

    private static void AppendFromItems<TItem>(
        StringBuilder sql, Kind<TItem> kind, ListQuery query, Caller caller, IReadOnlyList<(string From, string Until)> sought)
        where TItem : ICatalogueItem
    {
        sql.Append(kind.Table).Append(" t");
        if (query.ConstellationId is not null)
        {
            sql.Append(" JOIN constellation_satellites m ON m.satellite_id = t.id AND m.constellation_id = @constellation");
        }

        sql.Append(" WHERE 1 = 1").Append(Visible("t", query, caller));
        for (var i = 0; i < query.Filters.Count; i++)
        {
            sql.Append(" AND t.").Append(query.Filters[i].Column).Append(" = @filter").Append(i);
        }

        Sought(sql, sought, "t.id", first: 0);
    }

    private static DynamicParameters Parameters<TItem>(
        Kind<TItem> kind, ListQuery query, Caller caller, IReadOnlyList<(string From, string Until)> sought)
        where TItem : ICatalogueItem
    {
        var parameters = new DynamicParameters();
        parameters.Add("kind", kind.Table);
        parameters.Add("me", caller.AccountId);
        parameters.Add("limit", query.Limit + 1);
        if (query.ConstellationId is { } constellation)
        {
            parameters.Add("constellation", constellation);
        }

        for (var i = 0; i < query.Filters.Count; i++)
        {
            parameters.Add($"filter{i}", query.Filters[i].Value);
        }

        for (var i = 0; i < sought.Count; i++)
        {
            parameters.Add($"from{i}", sought[i].From);
            parameters.Add($"until{i}", sought[i].Until);
        }

        if (query.After is { } after)
        {
            parameters.Add("afterKey", after.Key);
            parameters.Add("afterId", after.Id);
        }

        return parameters;
    }

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
