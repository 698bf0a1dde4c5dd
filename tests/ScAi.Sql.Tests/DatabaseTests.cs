using System.Data.Common;
using Dapper;
using ScAi.Sql;
using ScAi.Sql.LocalServer;
using ScAi.Sql.Migrations;

namespace ScAi.Sql.Tests;

/// <summary>Reading and writing, on both databases: what is kept, what is not, and what is said when there is none.</summary>
public class DatabaseTests(PostgresServer server)
{
    private static readonly MigrationSet s_counters = new(
        "counters",
        new Migration(1, "counters", "CREATE TABLE counters (id {identity}, name {text} NOT NULL UNIQUE, value BIGINT NOT NULL, body {bytes} NULL)"));

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task WriteAsync_WorkThrows_KeepsNothing(SqlDialect dialect)
    {
        await using var test = await CountersAsync(dialect);

        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync("INSERT INTO counters (name, value) VALUES ('a', 1)");
            throw new InvalidOperationException("half-way");
        }));

        Assert.Equal(0, await CountAsync(test.Database));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task WriteAsync_ManyAtOnce_LosesNoIncrement(SqlDialect dialect)
    {
        await using var test = await CountersAsync(dialect);
        await test.Database.WriteAsync(connection => connection.ExecuteAsync("INSERT INTO counters (name, value) VALUES ('a', 0)"));

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => test.Database.WriteAsync(connection =>
            connection.ExecuteAsync("UPDATE counters SET value = value + 1 WHERE name = 'a'")))));

        Assert.Equal(40, await test.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT value FROM counters")));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task WriteAsync_SerialisableTransactionsInEachOthersWay_AreTriedAgain(SqlDialect dialect)
    {
        await using var test = await CountersAsync(dialect);
        await test.Database.WriteAsync(connection => connection.ExecuteAsync("INSERT INTO counters (name, value) VALUES ('a', 0)"));

        // Each reads first and writes what it read and one more: lost updates unless conflicts are seen and tried again.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => test.Database.WriteAsync(async connection =>
        {
            if (dialect == SqlDialect.PostgreSql)
            {
                await connection.ExecuteAsync("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
            }

            var value = await connection.ExecuteScalarAsync<long>("SELECT value FROM counters WHERE name = 'a'");
            await connection.ExecuteAsync("UPDATE counters SET value = @Next WHERE name = 'a'", new { Next = value + 1 });
        }))));

        Assert.Equal(4, await test.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT value FROM counters")));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Sql_WordsOfTheDialect_GiveKeysBytesAndOneOrder(SqlDialect dialect)
    {
        await using var test = await CountersAsync(dialect);
        var ids = new List<long>();
        foreach (var (name, body) in new (string, byte[])[] { ("b", [1, 0, 255]), ("B", []), ("a", [7]) })
        {
            ids.Add(await test.Database.WriteAsync(connection => connection.ExecuteScalarAsync<long>(
                "INSERT INTO counters (name, value, body) VALUES (@name, 0, @body) RETURNING id", new { name, body })));
        }

        var rows = (await test.Database.ReadAsync(connection => connection.QueryAsync<(long Id, string Name, byte[] Body)>(
            "SELECT id, name, body FROM counters ORDER BY name"))).ToList();

        Assert.Equal(["B", "a", "b"], rows.Select(row => row.Name));
        Assert.Equal([1, 0, 255], rows[2].Body);
        Assert.Equal(3, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task IsDuplicate_SecondOfAName_IsTrue(SqlDialect dialect)
    {
        await using var test = await CountersAsync(dialect);
        Task<int> Insert() => test.Database.WriteAsync(connection =>
            connection.ExecuteAsync("INSERT INTO counters (name, value) VALUES ('a', 1)"));
        await Insert();

        var error = await Assert.ThrowsAnyAsync<DbException>(Insert);

        Assert.True(DatabaseErrors.IsDuplicate(error));
        Assert.False(DatabaseErrors.IsUnavailable(error));
    }

    [Fact]
    public async Task WriteAsync_ServerStopsInMidTransaction_KeepsNothingAndWorksAgainAfterwards()
    {
        using var own = PostgresProcess.Start();
        await using var database = Database.Of(await own.CreateDatabaseAsync(), TimeProvider.System);
        await database.MigrateAsync(s_counters);

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync("INSERT INTO counters (name, value) VALUES ('a', 1)");
            own.Stop();
            await connection.ExecuteAsync("INSERT INTO counters (name, value) VALUES ('b', 1)");
        }));
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => CountAsync(database));
        Assert.False(await database.AnswersAsync());

        own.Restart();

        Assert.Equal(0, await CountAsync(database));
        Assert.True(await database.AnswersAsync());
    }

    [Fact]
    public async Task OpenAsync_FolderOfTheFileIsNotThere_SaysSo()
    {
        await using var database = Database.Of("/nonexistent/folder/test.db", TimeProvider.System);

        var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.OpenAsync());

        Assert.Contains("/nonexistent/folder/test.db", error.Message);
    }

    [Theory]
    [InlineData("some/file.db", SqlDialect.Sqlite)]
    [InlineData("Data Source=some/file.db", SqlDialect.Sqlite)]
    [InlineData("Host=db;Database=x;Password=secret", SqlDialect.PostgreSql)]
    [InlineData("postgresql://user:secret@db:5433/x?Timeout=3", SqlDialect.PostgreSql)]
    public async Task Of_FormsOfConnections_AreToldApartAndNamedWithoutSecrets(string text, SqlDialect dialect)
    {
        await using var database = Database.Of(text, TimeProvider.System);

        Assert.Equal(dialect, database.Dialect);
        Assert.DoesNotContain("secret", database.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host=db;Nonsense=1")]
    [InlineData("Data Source=x;Nonsense=1")]
    public void Of_Nonsense_SaysWhatIsExpected(string text)
    {
        var error = Assert.Throws<InvalidDataException>(() => Database.Of(text, TimeProvider.System));

        Assert.StartsWith("Database: expected a path", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1969-12-31T23:59:59.9999999+00:00", -1)]
    [InlineData("1970-01-01T00:00:00.0000019+00:00", 1)]
    [InlineData("2026-01-01T01:00:00+01:00", 1_767_225_600_000_000)]
    public void UtcMicroseconds_Instant_IsCutOffTowardsThePast(string instant, long expected)
    {
        var microseconds = UtcMicroseconds.Of(DateTimeOffset.Parse(instant));

        Assert.Equal(expected, microseconds);
        Assert.Equal(microseconds, UtcMicroseconds.Of(UtcMicroseconds.ToInstant(microseconds)));
    }

    private static Task<long> CountAsync(Database database) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM counters"));

    private async Task<TestDatabase> CountersAsync(SqlDialect dialect)
    {
        var test = await TestDatabase.CreateAsync(dialect, server);
        await test.Database.MigrateAsync(s_counters);
        return test;
    }
}
