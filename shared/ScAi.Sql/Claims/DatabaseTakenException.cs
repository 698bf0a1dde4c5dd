namespace ScAi.Sql.Claims;

/// <summary>Another process has the database, and only one may; see <see cref="DatabaseClaim"/>.</summary>
public sealed class DatabaseTakenException : Exception
{
    /// <summary>Says who has what, and what to do.</summary>
    public DatabaseTakenException(string message)
        : base(message)
    {
    }
}
