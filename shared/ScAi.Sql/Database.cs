using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ScAi.Sql.Migrations;

namespace ScAi.Sql;

/// <summary>A database: a SQLite file or a PostgreSQL server, whichever the connection string names. Queries go through Dapper.</summary>
/// <remarks>
/// Safe for any number of threads. SQLite runs in this process with a write-ahead log: one writer and any number of readers
/// at a time; foreign keys are enforced; a busy file is waited for up to 5 s.
/// </remarks>
public sealed class Database : IAsyncDisposable
{
    private const int Attempts = 8;
    private readonly string _connection;
    private readonly NpgsqlDataSource? _server;
    private readonly TimeProvider _clock;
    private long _writes;

    private Database(SqlDialect dialect, string name, string connection, NpgsqlDataSource? server, TimeProvider clock) =>
        (Dialect, Name, _connection, _server, _clock) = (dialect, name, connection, server, clock);

    /// <summary>Whose SQL it speaks.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>The file, or server and database: for logs, without secrets.</summary>
    public string Name { get; }

    /// <summary>
    /// How often this process has written, or tried to. As long as it stays the same, nothing that this process keeps of the
    /// database in mind has changed through it.
    /// </summary>
    public long Writes => Interlocked.Read(ref _writes);

    /// <summary>The database that a connection string names; nothing is opened yet.</summary>
    /// <param name="connection">
    /// <c>Host=...;Database=...</c> or <c>postgresql://user@host/database</c> for PostgreSQL; <c>Data Source=file</c> or a
    /// path for SQLite, whose folder is made when it is missing.
    /// </param>
    /// <param name="clock">For the pauses between attempts.</param>
    /// <exception cref="InvalidDataException">The text is neither.</exception>
    public static Database Of(string connection, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(clock);
        var text = connection.Trim();
        try
        {
            return ConnectionText.IsPostgreSql(text) ? OfServer(ConnectionText.ToPostgreSql(text), clock) : OfFile(text, clock);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new InvalidDataException(
                "Database: expected a path, 'Data Source=file', 'Host=...;Database=...' or 'postgresql://user@host/database'; "
                + wrong.Message, wrong);
        }
    }

    /// <summary>An open connection; dispose of it soon.</summary>
    /// <exception cref="DatabaseUnavailableException">The database is not there.</exception>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        DbConnection connection = _server is { } server ? server.CreateConnection() : new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancellation);
            if (connection is SqliteConnection)
            {
                await using var settings = connection.CreateCommand();
                settings.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
                await settings.ExecuteNonQueryAsync(cancellation);
            }

            return connection;
        }
        catch (Exception error) when (DatabaseErrors.IsDriverError(error))
        {
            await connection.DisposeAsync();
            throw Translated(error);
        }
    }

    /// <summary>An open connection to the server that is not shared and stays as it is until it is closed.</summary>
    /// <exception cref="DatabaseUnavailableException">The server is not there.</exception>
    internal async Task<DbConnection> OpenAloneAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch (Exception error) when (DatabaseErrors.IsDriverError(error))
        {
            await connection.DisposeAsync();
            throw Translated(error);
        }
    }

    /// <summary>Reads: runs queries on a connection of their own.</summary>
    /// <exception cref="DatabaseUnavailableException">The database is not there.</exception>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var connection = await OpenAsync(cancellation);
        try
        {
            return await query(connection);
        }
        catch (Exception error) when (DatabaseErrors.IsUnavailable(error))
        {
            throw Translated(error);
        }
    }

    /// <summary>
    /// Writes: runs the work in one transaction that is kept as a whole or not at all. Where another transaction was in the
    /// way it is run again from its beginning, so it must have no effects but those on the connection.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The database is not there; nothing was kept.</exception>
    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        for (var attempt = 1; ; attempt++)
        {
            await using var connection = await OpenAsync(cancellation);
            try
            {
                // SQLite takes the writer's lock here, so that no transaction fails half-way because another one wrote.
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                var result = await work(connection);
                await transaction.CommitAsync(cancellation);
                return result;
            }
            catch (Exception error) when (attempt < Attempts && DatabaseErrors.IsConflict(error))
            {
                var pause = TimeSpan.FromMilliseconds(5 << attempt);
                await Task.Delay(pause, _clock, cancellation);
            }
            catch (Exception error) when (DatabaseErrors.IsUnavailable(error))
            {
                throw Translated(error);
            }
            finally
            {
                Interlocked.Increment(ref _writes);
            }
        }
    }

    /// <inheritdoc cref="WriteAsync{T}" />
    public Task WriteAsync(Func<DbConnection, Task> work, CancellationToken cancellation = default) => WriteAsync(
        async connection =>
        {
            await work(connection);
            return true;
        }, cancellation);

    /// <summary>Brings the tables of one part of a program up to date; see <see cref="Migrator"/>.</summary>
    /// <exception cref="DatabaseVersionException">The database is newer than the program, or its history is another one.</exception>
    /// <exception cref="DatabaseUnavailableException">The database is not there.</exception>
    public Task MigrateAsync(MigrationSet migrations, CancellationToken cancellation = default) =>
        new Migrator(this, _clock).RunAsync(migrations, cancellation);

    /// <summary>Whether the database answers, now.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation = default)
    {
        try
        {
            await using var connection = await OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1";
            await command.ExecuteScalarAsync(cancellation);
            return true;
        }
        catch (Exception error) when (DatabaseErrors.IsUnavailable(error))
        {
            return false;
        }
    }

    /// <summary>SQL with its words in this database's dialect; see <see cref="SqlText"/>.</summary>
    public string Sql(string text) => SqlText.In(Dialect, text);

    /// <summary>Closes what is kept open.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            await server.DisposeAsync();
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection(_connection));
        }
    }

    /// <inheritdoc />
    public override string ToString() => Name;

    private static Database OfServer(string connection, TimeProvider clock)
    {
        var source = new NpgsqlDataSourceBuilder(connection);
        var settings = source.ConnectionStringBuilder;
        settings.MaxAutoPrepare = settings.MaxAutoPrepare == 0 ? 100 : settings.MaxAutoPrepare;
        settings.AutoPrepareMinUsages = 2;
        return new Database(
            SqlDialect.PostgreSql, $"{settings.Host}/{settings.Database}", source.ConnectionString, source.Build(), clock);
    }

    private static Database OfFile(string text, TimeProvider clock)
    {
        SQLitePCL.Batteries_V2.Init();
        var settings = ConnectionText.IsKeyValue(text)
            ? new SqliteConnectionStringBuilder(text)
            : new SqliteConnectionStringBuilder { DataSource = text };
        if (settings.DataSource.Length == 0)
        {
            throw new FormatException("no file is named.");
        }

        if (settings.Mode == SqliteOpenMode.ReadWriteCreate && settings.DataSource != ":memory:")
        {
            settings.DataSource = Path.GetFullPath(settings.DataSource);
        }

        settings.ForeignKeys = true;
        settings.DefaultTimeout = 5;
        return new Database(SqlDialect.Sqlite, settings.DataSource, settings.ConnectionString, null, clock);
    }

    private DatabaseUnavailableException Translated(Exception error) => error as DatabaseUnavailableException
        ?? new DatabaseUnavailableException($"The database {Name} is not available: {error.Message}", error);
}
