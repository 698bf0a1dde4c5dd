using System.Data.Common;
using Dapper;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Sql;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>
/// The items of one kind. What all share belongs to no account and is changed by administrators only; the rest belongs to the
/// account that made it, and for everybody else but administrators it is not there. Every way to an item leads through here.
/// </summary>
internal sealed class Shelf<TItem>(Database database, Kind<TItem> kind, IEnumerable<IShelfRule<TItem>> rules, Totals totals, TimeProvider clock)
    where TItem : class, ICatalogueItem
{
    private readonly IShelfRule<TItem>[] _rules = [.. rules];

    public Kind<TItem> Kind => kind;

    /// <summary>A page of items, and where the next one begins; null when this is the last.</summary>
    public async Task<(IReadOnlyList<Row> Rows, string? Next)> ListAsync(Caller caller, ListQuery query, CancellationToken cancellation)
    {
        var (sql, parameters) = ListSql.Of(database.Dialect, kind, query, caller);
        var rows = await database.ReadAsync(
            async connection => (await connection.QueryAsync<Row>(new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList(),
            cancellation);
        if (rows.Count <= query.Limit)
        {
            return (rows, null);
        }

        rows.RemoveAt(query.Limit);
        return (rows, Cursor.Of(rows[^1]));
    }

    /// <summary>A page of items, and how many there are on all pages.</summary>
    public async Task<ListPage> PageAsync(Caller caller, ListQuery query, CancellationToken cancellation)
    {
        var (rows, next) = await ListAsync(caller, query, cancellation);
        var isAll = query.After is null && next is null;
        return new ListPage(rows, next, isAll ? rows.Count : await totals.OfAsync(kind, query, caller, cancellation));
    }

    /// <summary>One item.</summary>
    /// <exception cref="ProblemException">404: there is none, or it is not for the caller.</exception>
    public Task<Row> FindAsync(Caller caller, long id, CancellationToken cancellation) =>
        database.ReadAsync(connection => FindAsync(connection, caller, id), cancellation);

    /// <inheritdoc cref="FindAsync(Caller, long, CancellationToken)" />
    public async Task<Row> FindAsync(DbConnection connection, Caller caller, long id) =>
        await connection.QuerySingleOrDefaultAsync<Row>(
            $"SELECT {ListSql.Columns(kind)} FROM {kind.Table} t WHERE t.id = @id{ListSql.MayRead("t", caller)}",
            new { id, me = caller.AccountId })
        ?? throw new ProblemException(Problem.NotFound($"{kind.Word} {id}"));

    /// <summary>Adds an item of the caller's own; or of everybody's, by an administrator.</summary>
    public Task<Row> AddAsync(Caller caller, TItem item, bool isShared, CancellationToken cancellation) => database.WriteAsync(
        async connection => await FindAsync(connection, caller, await AddAsync(connection, caller, item, isShared)), cancellation);

    /// <summary>Adds an item in a transaction of the caller's.</summary>
    /// <exception cref="ProblemException">The item is not as it must be, or what it refers to is not there for the caller.</exception>
    public async Task<long> AddAsync(DbConnection connection, Caller caller, TItem item, bool isShared)
    {
        caller.AtLeast(isShared ? Role.Administrator : Role.Planner);
        item = await CheckedAsync(connection, caller, item);
        var now = UtcMicroseconds.Of(clock.GetUtcNow());
        var parameters = Parameters(item);
        var account = isShared ? null : caller.AccountId;
        parameters.Add("account", account);
        parameters.Add("now", now);
        var columns = kind.Columns.Select(column => column.Name).ToList();
        var id = await connection.ExecuteScalarAsync<long>(
            $"INSERT INTO {kind.Table} (account, name_key, {string.Join(", ", columns)}, version, created_us, updated_us, body) "
            + $"VALUES (@account, @nameKey, {string.Join(", ", columns.Select(column => "@" + column))}, 1, @now, @now, @body) RETURNING id",
            parameters);
        await WriteWordsAsync(connection, id, account, item);
        foreach (var rule in _rules)
        {
            await rule.AfterWriteAsync(connection, id, item, now);
        }

        return id;
    }

    /// <summary>Changes an item, if it is still the version that the caller read.</summary>
    /// <param name="caller">Who changes it.</param>
    /// <param name="id">The item.</param>
    /// <param name="isExpected">Whether a version is one that the caller knows.</param>
    /// <param name="change">Makes the new item of the old one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">It is not there, not the caller's, changed in between, or not as it must be.</exception>
    public Task<Row> ChangeAsync(Caller caller, long id, Func<long, bool> isExpected, Func<TItem, TItem> change, CancellationToken cancellation) =>
        database.WriteAsync(
            async connection =>
            {
                var row = await OwnAsync(connection, caller, id, isExpected);
                var item = await CheckedAsync(connection, caller, change(CatalogueJson.Read<TItem>(row.Body)));
                await ReplaceAsync(connection, row, item);
                return await FindAsync(connection, caller, id);
            },
            cancellation);

    /// <summary>Puts an item in the place of another, in a transaction of the caller's who has checked that it may.</summary>
    public async Task ReplaceAsync(DbConnection connection, Row row, TItem item)
    {
        var now = UtcMicroseconds.Of(clock.GetUtcNow());
        var parameters = Parameters(item);
        parameters.Add("id", row.Id);
        parameters.Add("version", row.Version);
        parameters.Add("now", now);
        var sets = string.Concat(kind.Columns.Select(column => $"{column.Name} = @{column.Name}, "));
        var changed = await connection.ExecuteAsync(
            $"UPDATE {kind.Table} SET name_key = @nameKey, {sets}version = version + 1, updated_us = @now, body = @body "
            + "WHERE id = @id AND version = @version",
            parameters);
        if (changed == 0)
        {
            throw new ProblemException(Problem.Changed($"{kind.Word} {row.Id} is no longer version {row.Version}."));
        }

        await connection.ExecuteAsync("DELETE FROM words WHERE kind = @Table AND item_id = @Id", new { kind.Table, row.Id });
        await WriteWordsAsync(connection, row.Id, row.Account, item);
        foreach (var rule in _rules)
        {
            await rule.AfterWriteAsync(connection, row.Id, item, now);
        }
    }

    /// <summary>Removes an item, if it is still a version that the caller knows.</summary>
    /// <exception cref="ProblemException">It is not there, not the caller's, or changed in between.</exception>
    public Task RemoveAsync(Caller caller, long id, Func<long, bool> isExpected, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await OwnAsync(connection, caller, id, isExpected);
            foreach (var rule in _rules)
            {
                await rule.BeforeRemoveAsync(connection, id);
            }

            await connection.ExecuteAsync("DELETE FROM words WHERE kind = @Table AND item_id = @id", new { kind.Table, id });
            await connection.ExecuteAsync($"DELETE FROM {kind.Table} WHERE id = @id", new { id });
        },
        cancellation);

    /// <summary>An item that the caller may change.</summary>
    public async Task<Row> OwnAsync(DbConnection connection, Caller caller, long id, Func<long, bool> isExpected)
    {
        var row = await FindAsync(connection, caller.AtLeast(Role.Planner), id);
        if (row.Account is null && !caller.IsAdministrator)
        {
            throw new ProblemException(Problem.Forbidden($"{kind.Word} {id} is everybody's; only an administrator may change it."));
        }

        return isExpected(row.Version)
            ? row
            : throw new ProblemException(Problem.Changed($"{kind.Word} {id} is at version {row.Version}."));
    }

    private async Task<TItem> CheckedAsync(DbConnection connection, Caller caller, TItem item)
    {
        var check = new FieldCheck();
        kind.Check(item, check);
        check.ThrowIfAny();
        foreach (var rule in _rules)
        {
            item = await rule.BeforeWriteAsync(connection, caller, item);
        }

        return item;
    }

    private DynamicParameters Parameters(TItem item)
    {
        var parameters = new DynamicParameters();
        parameters.Add("nameKey", Kinds.Key(item.Name));
        parameters.Add("body", CatalogueJson.Write(item));
        foreach (var column in kind.Columns)
        {
            parameters.Add(column.Name, column.ValueOf(item));
        }

        return parameters;
    }

    private async Task WriteWordsAsync(DbConnection connection, long id, string? account, TItem item)
    {
        var words = Words.Of(kind.Searched(item));
        var parameters = new DynamicParameters(new { kind.Table, key = Kinds.Key(item.Name), id, account });
        for (var i = 0; i < words.Count; i++)
        {
            parameters.Add($"word{i}", words[i]);
        }

        await connection.ExecuteAsync(
            "INSERT INTO words (kind, word, name_key, item_id, account) VALUES "
            + string.Join(", ", Enumerable.Range(0, words.Count).Select(i => $"(@Table, @word{i}, @key, @id, @account)")),
            parameters);
    }
}
