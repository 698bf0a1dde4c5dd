namespace ScAi.Accounts;

/// <summary>There is no signing key that may be used: missing, unreadable, readable by others, or too short.</summary>
public sealed class SigningKeyException : Exception
{
    /// <summary>Says what is wrong, without the key.</summary>
    public SigningKeyException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
