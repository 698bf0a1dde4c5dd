using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ScAi.Sql;

/// <summary>What an error of a driver means: the two dialects say it in different words.</summary>
public static class DatabaseErrors
{
    /// <summary>Whether another transaction was in the way and the same one may succeed when tried again.</summary>
    public static bool IsConflict(Exception error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6, // BUSY, LOCKED
        PostgresException postgres => postgres.SqlState
            is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };

    /// <summary>Whether the database is down, restarting, full or out of reach.</summary>
    public static bool IsUnavailable(Exception error) => error switch
    {
        DatabaseUnavailableException => true,
        // PERM, READONLY, IOERR, FULL, CANTOPEN, and BUSY or LOCKED for longer than anybody waits.
        SqliteException sqlite => sqlite.SqliteErrorCode is 3 or 5 or 6 or 8 or 10 or 13 or 14,
        PostgresException postgres => postgres.SqlState.StartsWith("08", StringComparison.Ordinal)
            || postgres.SqlState.StartsWith("53", StringComparison.Ordinal)
            || postgres.SqlState.StartsWith("57P", StringComparison.Ordinal)
            || postgres.SqlState.StartsWith("58", StringComparison.Ordinal),
        NpgsqlException => true,
        SocketException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Whether a row like this is there already: a unique key was violated.</summary>
    public static bool IsDuplicate(Exception error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067, // PRIMARYKEY, UNIQUE
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>Whether a row points at one that is not there, or is pointed at: a foreign key was violated.</summary>
    public static bool IsReference(Exception error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode == 787, // FOREIGNKEY
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.ForeignKeyViolation,
        _ => false,
    };

    internal static bool IsLockTimeout(Exception error) => error is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    internal static bool IsDriverError(Exception error) =>
        error is DbException or SocketException or TimeoutException;
}
