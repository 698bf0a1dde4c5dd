namespace ScAi.Accounts;

/// <summary>Something to be written into the audit log.</summary>
/// <param name="Action">What was done, as <c>account.banned</c>; one of <see cref="AuditActions"/> or the app's own.</param>
/// <param name="Subject">To whom or what.</param>
/// <param name="Actor">The id of the account that did it; empty where nobody was signed in.</param>
/// <param name="Address">The network address that it came from; empty for the command line.</param>
/// <param name="Detail">What else there is to say. Never a password, token or key.</param>
public sealed record AuditEvent(string Action, string Subject, string Actor = "", string Address = "", string Detail = "");
