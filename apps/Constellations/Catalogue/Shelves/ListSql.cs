using System.Text;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Sql;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>Writes the SQL of lists: always along an index, never past the limit, only what the caller may see. Values are parameters.</summary>
internal static class ListSql
{
    /// <summary>A page, and one item more.</summary>
    public static (string Sql, DynamicParameters Parameters) Of<TItem>(SqlDialect dialect, Kind<TItem> kind, ListQuery query, Caller caller)
        where TItem : ICatalogueItem
    {
        var sought = SoughtBy(query);
        var sql = new StringBuilder(600).Append("SELECT ").Append(Columns(kind, query.SortColumn)).Append(" FROM ");
        if (IsByWordsAlone(query, sought) && query.SortColumn == "name_key")
        {
            sql.Append("(SELECT DISTINCT w.name_key, w.item_id");
            AppendFromWords(sql, dialect, query, caller, sought);
            After(sql, "w.name_key", "w.item_id", query);
            Order(sql, "name_key", "item_id", query);
            sql.Append(") p JOIN ").Append(kind.Table).Append(" t ON t.id = p.item_id ORDER BY ").Append(OrderBy("t.name_key", "t.id", query));
        }
        else
        {
            AppendFromItems(sql, dialect, kind, query, caller, sought);
            After(sql, "t." + query.SortColumn, "t.id", query);
            Order(sql, "t." + query.SortColumn, "t.id", query);
        }

        return (sql.ToString(), Parameters(kind, query, caller, sought));
    }

    /// <summary>How many items there are on all pages.</summary>
    public static (string Sql, DynamicParameters Parameters) Count<TItem>(SqlDialect dialect, Kind<TItem> kind, ListQuery query, Caller caller)
        where TItem : ICatalogueItem
    {
        var sought = SoughtBy(query);
        var sql = new StringBuilder(400);
        if (IsByWordsAlone(query, sought))
        {
            AppendFromWords(sql.Append("SELECT COUNT(DISTINCT w.item_id)"), dialect, query, caller, sought);
        }
        else
        {
            AppendFromItems(sql.Append("SELECT COUNT(*) FROM "), dialect, kind, query, caller, sought);
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

    private static IReadOnlyList<SoughtWord> SoughtBy(ListQuery query) => query.Search is { } search ? Words.Sought(search) : [];

    /// <summary>Whether words, which are kept with names and accounts, decide what is found, before any item is touched.</summary>
    private static bool IsByWordsAlone(ListQuery query, IReadOnlyList<SoughtWord> sought) =>
        sought.Count > 0 && query.Filters.Count == 0 && query.ConstellationId is null;

    private static void AppendFromWords(StringBuilder sql, SqlDialect dialect, ListQuery query, Caller caller, IReadOnlyList<SoughtWord> sought)
    {
        sql.Append(" FROM words w WHERE ").Append(Matches(dialect, sought, 0)).Append(Visible("w", query, caller));
        Having(sql, dialect, sought, "w.item_id", first: 1);
    }

    private static void AppendFromItems<TItem>(
        StringBuilder sql, SqlDialect dialect, Kind<TItem> kind, ListQuery query, Caller caller, IReadOnlyList<SoughtWord> sought)
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

        Having(sql, dialect, sought, "t.id", first: 0);
    }

    private static DynamicParameters Parameters<TItem>(
        Kind<TItem> kind, ListQuery query, Caller caller, IReadOnlyList<SoughtWord> sought)
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
            parameters.Add($"from{i}", sought[i].Text);
            parameters.Add($"until{i}", sought[i].Until);
            parameters.Add($"like{i}", sought[i].Like);
            parameters.Add($"phrase{i}", sought[i].Phrase);
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

    /// <summary>The condition that a row of words matches one of those that are sought, along an index.</summary>
    private static string Matches(SqlDialect dialect, IReadOnlyList<SoughtWord> sought, int i, string table = "w") =>
        $"{table}.kind = @kind AND {table}.word " + (sought[i].IsInside, dialect) switch
        {
            (false, _) => $">= @from{i} AND {table}.word < @until{i}",
            (true, SqlDialect.Sqlite) => $"IN (SELECT l.word FROM word_grams g JOIN word_list l ON l.id = g.rowid WHERE g.word MATCH @phrase{i})",
            // An array, so that few words are expected whatever they are: the plan is kept for all texts, and goes along the index.
            _ => $"= ANY (ARRAY(SELECT l.word FROM word_list l WHERE l.word LIKE @like{i}))",
        };

    /// <summary>The condition that an item has words like those from one on. Only the first leads to items; the plus keeps the others from it.</summary>
    private static void Having(StringBuilder sql, SqlDialect dialect, IReadOnlyList<SoughtWord> sought, string id, int first)
    {
        for (var i = first; i < sought.Count; i++)
        {
            sql.Append(i == 0 ? " AND " : " AND +").Append(id).Append(" IN (SELECT s.item_id FROM words s WHERE ").Append(Matches(dialect, sought, i, "s")).Append(')');
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
