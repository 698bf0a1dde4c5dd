namespace ScAi.Sql;

/// <summary>The database is not there, or does not take what it should take: down, restarting, full, out of reach.</summary>
/// <remarks>Nothing of the transaction in hand was kept. The same call may succeed later.</remarks>
public sealed class DatabaseUnavailableException : Exception
{
    /// <summary>Says what is wrong, without secrets.</summary>
    public DatabaseUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
