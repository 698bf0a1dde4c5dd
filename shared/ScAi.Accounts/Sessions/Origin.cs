namespace ScAi.Accounts;

/// <summary>Where a request comes from, for session lists and the audit log.</summary>
/// <param name="Address">The network address; empty for the command line.</param>
/// <param name="Agent">What the browser or program called itself.</param>
/// <param name="AccountId">The account that is signed in; empty where nobody is.</param>
public sealed record Origin(string Address, string Agent = "", string AccountId = "")
{
    /// <summary>The command line of the machine itself.</summary>
    public static Origin CommandLine { get; } = new("");

    internal AuditEvent Event(string action, string subject, string detail = "") => new(action, subject, AccountId, Address, detail);
}
