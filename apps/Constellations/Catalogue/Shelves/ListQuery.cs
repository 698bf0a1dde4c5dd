using System.Globalization;
using Microsoft.AspNetCore.Http;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>Which items of a kind are asked for, and in which order.</summary>
internal sealed record ListQuery
{
    public const int UsualLimit = 50;
    public const int GreatestLimit = 1000;

    /// <summary>The words to be found; null for all items.</summary>
    public string? Search { get; init; }

    /// <summary>The column to sort by.</summary>
    public string SortColumn { get; init; } = "name_key";

    public bool IsSortedByNumber { get; init; }

    public bool IsDescending { get; init; }

    public Cursor? After { get; init; }

    public int Limit { get; init; } = UsualLimit;

    /// <summary>Only the caller's own.</summary>
    public bool Mine { get; init; }

    /// <summary>Columns with the value that they must have.</summary>
    public IReadOnlyList<(string Column, object Value)> Filters { get; init; } = [];

    /// <summary>Only satellites of this constellation.</summary>
    public long? ConstellationId { get; init; }

    /// <summary>Reads the parameters of a request.</summary>
    /// <exception cref="ProblemException">400: a parameter is unknown or wrong; names it.</exception>
    public static ListQuery Of<TItem>(IQueryCollection parameters, Kind<TItem> kind, params ReadOnlySpan<string> others)
        where TItem : ICatalogueItem
    {
        var check = new FieldCheck();
        var query = new ListQuery();
        var filters = new List<(string, object)>();
        foreach (var (name, values) in parameters)
        {
            var text = values.ToString();
            if (values.Count != 1)
            {
                check.Add(name, "expected one value");
                continue;
            }

            switch (name)
            {
                case "search":
                    check.Text(name, text);
                    query = query with { Search = text };
                    break;
                case "limit":
                    var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit);
                    check.Number(name, isNumber ? limit : -1, 1, GreatestLimit);
                    query = query with { Limit = limit };
                    break;
                case "mine":
                    query = query with { Mine = text == "true" };
                    if (text is not ("true" or "false"))
                    {
                        check.Add(name, "expected true or false");
                    }

                    break;
                case "sort":
                    query = Sorted(query, kind, text, check);
                    break;
                case "after":
                    break;
                default:
                    if (kind.Columns.FirstOrDefault(column => column.IsFilter && column.Parameter == name) is { } column)
                    {
                        filters.Add((column.Name, Value(column.IsNumber, name, text, check)));
                    }
                    else if (!others.Contains(name))
                    {
                        check.Add(name, "there is no such parameter");
                    }

                    break;
            }
        }

        check.ThrowIfAny();
        var after = parameters["after"].ToString();
        return query with { Filters = filters, After = after.Length > 0 ? Cursor.Parse(after, query.IsSortedByNumber) : null };
    }

    private static ListQuery Sorted<TItem>(ListQuery query, Kind<TItem> kind, string text, FieldCheck check)
        where TItem : ICatalogueItem
    {
        var name = text.TrimStart('-');
        var sorts = kind.Columns.Where(column => column.IsSort).ToDictionary(column => column.Parameter, column => (column.Name, column.IsNumber));
        sorts["name"] = ("name_key", false);
        sorts["updatedAt"] = ("updated_us", true);
        if (!sorts.TryGetValue(name, out var sort))
        {
            check.Add("sort", $"expected one of {string.Join(", ", sorts.Keys.Order())}, with - in front for the other way round");
        }

        return query with { SortColumn = sort.Name ?? query.SortColumn, IsSortedByNumber = sort.IsNumber, IsDescending = text.StartsWith('-') };
    }

    private static object Value(bool isNumber, string name, string text, FieldCheck check)
    {
        if (!isNumber)
        {
            check.Text(name, text);
            return Kinds.Key(text);
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            check.Add(name, "expected a whole number");
        }

        return number;
    }
}
