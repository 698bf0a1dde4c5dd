namespace ScAi.Sql;

/// <summary>The database was made by another version of the program: newer than this one, or with changed migrations.</summary>
public sealed class DatabaseVersionException : Exception
{
    /// <summary>Says what the database has and what the program knows.</summary>
    public DatabaseVersionException(string message)
        : base(message)
    {
    }
}
