namespace ScAi.Sql;

/// <summary>Whose SQL a database speaks.</summary>
public enum SqlDialect
{
    /// <summary>SQLite: a file, in this process.</summary>
    Sqlite,

    /// <summary>PostgreSQL: a server.</summary>
    PostgreSql,
}
