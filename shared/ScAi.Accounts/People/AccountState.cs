namespace ScAi.Accounts;

/// <summary>Where an account stands.</summary>
public enum AccountState
{
    /// <summary>Registered; waits for an administrator.</summary>
    Pending,

    /// <summary>May sign in.</summary>
    Active,

    /// <summary>Shut out by an administrator, who may take it back.</summary>
    Banned,

    /// <summary>Given up, by its owner or an administrator; for good. Its name stays taken.</summary>
    Closed,
}
