namespace ScAi.Accounts;

/// <summary>What the audit log says about accounts.</summary>
public static class AuditActions
{
    /// <summary>Somebody registered.</summary>
    public const string Registered = "account.registered";

    /// <summary>Somebody registered a name that is taken; they were told nothing.</summary>
    public const string RegisteredTwice = "account.registered-twice";

    /// <summary>An account became active, banned or closed; the detail says from what.</summary>
    public const string StateChanged = "account.state-changed";

    /// <summary>An account got other roles; the detail says which.</summary>
    public const string RolesChanged = "account.roles-changed";

    /// <summary>An account got another password.</summary>
    public const string PasswordChanged = "account.password-changed";

    /// <summary>Somebody signed in.</summary>
    public const string SignedIn = "session.begun";

    /// <summary>A sign-in failed.</summary>
    public const string SignInFailed = "session.refused";

    /// <summary>A session was ended; the detail says by what.</summary>
    public const string SessionEnded = "session.ended";

    /// <summary>A refresh token was used twice: its session was ended.</summary>
    public const string RefreshReused = "session.refresh-reused";

    /// <summary>A one-time token for a first administrator was made.</summary>
    public const string SetupIssued = "setup.issued";

    /// <summary>A one-time token was redeemed.</summary>
    public const string SetupRedeemed = "setup.redeemed";

    /// <summary>A new signing key came into use.</summary>
    public const string KeyMade = "key.made";
}
