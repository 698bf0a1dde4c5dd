using System.Data.Common;
using System.Text;
using Dapper;

namespace ScAi.Sql.Claims;

/// <summary>
/// Keeps two processes of a kind from working on one database: a lock on the file <c>DATABASE.lock</c> beside a SQLite file, an
/// advisory lock in PostgreSQL. Neither outlives its process, however that ends, so nothing has to be cleared away.
/// </summary>
/// <remarks>
/// One thread at a time. Programs that make no claim, such as short tasks from the command line, are not kept out. The lock of
/// a PostgreSQL server ends with its connection: call <see cref="TakeAsync"/> now and then to have it again after an outage.
/// </remarks>
/// <param name="database">What is claimed.</param>
/// <param name="holder">What kind of process claims it, in a word: <c>platform</c>.</param>
public sealed class DatabaseClaim(Database database, string holder) : IAsyncDisposable
{
    private static readonly int[] s_sharingViolations = [11, 35, unchecked((int)0x80070020)]; // Linux, macOS, Windows
    private FileStream? _file;
    private DbConnection? _connection;

    /// <summary>Takes the database, or makes sure that it is still held.</summary>
    /// <exception cref="DatabaseTakenException">Another process has it.</exception>
    /// <exception cref="DatabaseUnavailableException">The database is not there.</exception>
    public Task TakeAsync(CancellationToken cancellation = default)
    {
        if (database.Dialect == SqlDialect.PostgreSql)
        {
            return LockServerAsync(cancellation);
        }

        if (_file is null && database.Name != ":memory:")
        {
            _file = LockFile(database.Name + ".lock");
        }

        return Task.CompletedTask;
    }

    /// <summary>Gives it up.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_file is { } file)
        {
            await file.DisposeAsync();
        }

        await CloseAsync();
    }

    private FileStream LockFile(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (s_sharingViolations.Contains(taken.HResult))
        {
            throw Taken();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException($"The database {database.Name} cannot be claimed: {error.Message}", error);
        }
    }

    private async Task LockServerAsync(CancellationToken cancellation)
    {
        try
        {
            if (_connection is null || !await AnswersAsync(_connection, cancellation))
            {
                await CloseAsync();
                _connection = await database.OpenAloneAsync(cancellation);

                // The server may need a moment to see that the one before is gone.
                await _connection.ExecuteAsync("SET lock_timeout = '2s'");
                await _connection.ExecuteAsync("SELECT pg_advisory_lock(@Key)", new { Key = KeyOf(holder) });
            }
        }
        catch (Exception error) when (DatabaseErrors.IsLockTimeout(error))
        {
            await CloseAsync();
            throw Taken();
        }
        catch (Exception error) when (error is not DatabaseUnavailableException && DatabaseErrors.IsUnavailable(error))
        {
            await CloseAsync();
            throw new DatabaseUnavailableException($"The database {database.Name} is not available: {error.Message}", error);
        }
    }

    private static async Task<bool> AnswersAsync(DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.ExecuteScalarAsync(new CommandDefinition("SELECT 1", cancellationToken: cancellation));
            return true;
        }
        catch (Exception error) when (DatabaseErrors.IsUnavailable(error) || error is InvalidOperationException)
        {
            return false;
        }
    }

    private async Task CloseAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    /// <summary>A number of its own for each kind of process; the same in every version of the program.</summary>
    private static long KeyOf(string holder) =>
        Encoding.UTF8.GetBytes(holder).Aggregate(0x5C_A1_00_02_00_00_00_00L, (key, letter) => unchecked((key ^ letter) * 1_099_511_628_211L));

    private DatabaseTakenException Taken() => new(
        $"The database {database.Name} is in use by another {holder}. Stop that one first, or give this one a database of its own.");
}
