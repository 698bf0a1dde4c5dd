namespace ScAi.Accounts;

/// <summary>The permissions that accounts themselves need; everything else is the app's.</summary>
public static class AccountPermissions
{
    /// <summary>To see all accounts, to activate, ban and close them, to give them roles and to end their sessions.</summary>
    public static readonly Permission Manage = new("accounts.manage");

    /// <summary>To read the audit log and have it verified.</summary>
    public static readonly Permission ReadAudit = new("audit.read");
}
