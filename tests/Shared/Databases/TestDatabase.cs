using ScAi.Sql;

namespace ScAi.Tests.Databases;

/// <summary>An empty database of one test, of either kind.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _folder;

    private TestDatabase(string connection, string? folder)
    {
        (Connection, _folder) = (connection, folder);
        Database = Database.Of(connection, TimeProvider.System);
    }

    /// <summary>Both kinds, for theories: <c>[MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]</c>.</summary>
    public static TheoryData<SqlDialect> Dialects => [SqlDialect.Sqlite, SqlDialect.PostgreSql];

    /// <summary>The database, with nothing in it.</summary>
    public Database Database { get; }

    /// <summary>How another process connects to it.</summary>
    public string Connection { get; }

    /// <summary>A database that is there and stays.</summary>
    public static TestDatabase Existing(string connection) => new(connection, null);

    public static async Task<TestDatabase> CreateAsync(SqlDialect dialect, PostgresServer server)
    {
        if (dialect == SqlDialect.PostgreSql)
        {
            return new TestDatabase(await server.CreateDatabaseAsync(), null);
        }

        var folder = Directory.CreateTempSubdirectory("scai-sql-test-").FullName;
        return new TestDatabase(Path.Combine(folder, "test.db"), folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
