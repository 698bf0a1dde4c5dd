namespace ScAi.Accounts;

/// <summary>Which states follow which.</summary>
public static class AccountStates
{
    /// <summary>Whether an account may go from one state to another. No state follows itself.</summary>
    public static bool MayBecome(this AccountState from, AccountState to) => (from, to) switch
    {
        (AccountState.Pending, AccountState.Active or AccountState.Closed) => true,
        (AccountState.Active, AccountState.Banned or AccountState.Closed) => true,
        (AccountState.Banned, AccountState.Active or AccountState.Closed) => true,
        _ => false,
    };

    internal static string ToColumn(this AccountState state) => state switch
    {
        AccountState.Pending => "pending",
        AccountState.Active => "active",
        AccountState.Banned => "banned",
        _ => "closed",
    };
}
